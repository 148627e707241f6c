/**
 * Keys (see `romanise`) of words that are written like, or sound like, the name of some place and hardly ever mean one: those that at least two
 * writers of the labelled posts use without naming a place, and forms of common verbs and nouns ("चढ़वाना", "मददगार"). Beside the words that the complaint lists know.
 */
export const PLAIN_WORDS: ReadonlySet<string> = new Set(
  `
abar achar achet adhai adhati adhatia adhatie adhon adi admin ado agenda ago agon aidrapar akele akhadian akhan akhar akhda
akhde akhdi akhe akhir akhran aktubar alart alian alvar alyan aman ampadh anand andher andheri angan aniymit ankda ankhe ant
anurodh anybodi apati apatiyan ape apeal aplai aprahna aprel arambh aranged ardar arear arm asal asambhav asatya asavadi asembli
asigarh atend athai athara atharan athvan aun aunan avdhi avkas avrudh avsar babul bachae bachana bachane bachaya bachaye
bachayi bachde bachdi bachen bachia bachiya bachiyon bachne bachon bachu bachyan badagya badai badalda badalna badalta badalva
badalya badam badan badbola badhagya badhai badhan badhana badhane badhani badhao badhave badhayen badhda badhde badhei badhna
badhne badhvai badhvana badhvane badhvaya badlan badlav badlia badlo badlya badon badsah badvana bagal bagla bahana bahanji
bahas bahav bahi bahis bahno bahre bahrin bahron bahti bai bais bajane bakeri bakhat bakra bakrian bala balad balda balde baldi
bali balia balki balon balvan bambu banan banana banane banata banati banauna banaunda bandaged bandal bandha bandhde bandhe
bandhi bandhkar bandhu bandhvana bandian bandre bandukan bangi banhe banhi banhia bania baniye bano bans bant bante banto banu
banva banvadyo banvan banvana banvane banvao banvaya banya bara barabar baraf baran barande barasdi barbar baren barga barh
barhavin barian barikade barkha barne barobar barsa barsan barsatan barsim barson barud barvin basada basta baste bata batae
bataen batai bataiyo batan batana batane batao bataun batavan batave bataven batavo bataye batayen batayi bate baten bathera
bathinda bathinde batiyan baton bator batora batua baunsar bavjud bayana bayo beard bechan bechari bedi bedrum began begun beh
behavior behen behenji behind behti bei belat belgadi bendi benkat benkvet beoti ber bera beriked bethan bethaya bethda bethdi
bethen bethian bethna betiyon bhada bhadas bhade bhadi bhadki bhagai bhagane bhagaya bhagdod bhage bhagna bhagne bhago bhagte
bhagti bhagvant bhagvat bhagya bhaichara bhaichare bhaiyan bhaja bhajave bhaje bhaji bhajo bhakton bhali bhalke bhanan bhandar
bhandare bhande bhang bhanje bhanvar bharai bharange bharani bharavan bharavo bharda bhardan bharde bhardi bharega bharen
bharkar bharke bharna bharni bharoge bharpur bharte bharu bharun bharva bharvane bharvaya bhasa bhasan bhathi bhatiyan bhature
bhavani bhavdiy bhedan bheden bhedi bhedo bhedon bheje bhejia bhejie bhejna bheju bhenan bhene bheno bhensen bhenson bhent
bhenyapur bheya bhida bhidant bhidi bhigone bhije bhiji bhijva bhijvao bhijvaya bhikhari bhojan bhojpuri bhuchal bhukhand bhuna
bhune bhuni bhura bhure bhuri bian biana bicha bichi bicholiya bidhva bidi bidio biendar bigad bigda biger bihar bihari biharon
bijan bikhar bikri bikta bikti bikvane bikvani biled bili bilu bimla binti bip biradh birdh birdhasram birju biryani bithae
bithaie bithao bithave bithaya bnd bohad boiling bolan bolar bolda boldan bolde boldi bolen bolia bolin bolna bolne bolni bolnon
bolt bolta bolte bolti bolu bolun bolye bonet bonse borian boriyan boriyon born boroved brake brele bta buailar budh budha
budhan budhdhe budhi budhian budhon budhvar budhyan budian bujhavan bulana bulava bulok bundabandi burai bure burns bus busi
buta buy byahi chabutare chabutra chabutre chache chachera chachere chacheri chachu chada chadan chadar chade chadhada chadhadi
chadhai chadhaia chadhan chadhate chadhaun chadhava chadhave chadhen chadhia chadhre chadhri chadhva chadhvai chadhvana
chadhvane chadhvani chadhvao chadhvaya chadhya chadi chadia chadran chadvana chahen chahunde chaka chakda chake chaki chakra
chakrod chalaia chalana chalane chalani chalaun chalaunda chalaunde chalaven chalda chalde chaldi chalia chalo chalri chalun
chalva chalya chamdi chanan chanda chande chandi chandni chane changa changi chani chapdi chapta charan charand charane charata
charate charnan charno charnon chart chata chatan chath chatha chatranv chatri chatriyan chavlan chavni chaya chehra chemo cheni
chensav chers chetavni cheti chid chidav chidiya chidiyan chidkan chidkav chidki chik chikda chikh chikhen chil chila chilae
chilai chilaya china chinai chine chinta chir chira chithiyan chiti chobare chodan chode chodhar chodhri chodie chodne chodun
chodya chokha cholan chole choli chonda chondi chopta chora chorahe choran choro choron choryan chot chotha chothe chotu
chubare chubh chuda chudan chudao chudau chudaun chudi chudiyan chudva chudvao chukda chukde chukdian chuke chuki chukia chukin
chula chun chuna chune chuni chutiyan chutya chuve chyar dabaen dabai daban dabao dabati dabaya dabkar dabo dabvai dabvana
dabvata dabvati dabya dadhi dadu dag dah dakhal dakie dakiye dalar dalna dalva dame dand dani danian danta dante dara darad
darama daran darani dararen darati daraven darde dardi dare darevar darke darna darne daro daron darsaya darta darti dasan
dasani dasda dasde dasdi dated daunlod daya dayar dayri deari ded dedh dedi dedo dehri dekhda demanded denda dende dengi dept
depth depute deputi dere dev deven devo devrani devta dhabon dhadam dhahni dhaka dhaki dhakia dhako dhamka dhamkaya dhandha
dhang dhaniyon dhansi dhanvadi dhara dharamvir dhare dhari dharmakanta dharna dharne dharya dhasi dhava dhbvn dherya dhian dhid
dhimi dhiran dhobi dhol dhona dhonda dhone dhore dhota dhove dhoya dhulai dhuma dhundhne dhundhta dhundli dhundte dhure dialed
dianga diange diari diga digda digde digdi dige digia digit digu dihadian dikhda dila dilane dilao dilar dilva dilvane dinda
dinde dindi dindian dior dipavli disda diva divaron dob dodai dodan dodana dode dodhi dodi dodne dodta dog doha dohan doing doli
donar dore dori dos dose dovan doven dram dravs dri duba duban dubara dubde dubdi dubei dubla dubli dubta dubvani dudhiya
dudhiye dudho dudhvala dudhvali dug dunia duri dusra dvara dvitiy earli echar eleven emaelar emdi ena enaraei enkuiri eror esaei
ether etvar fadan fadni fag fagan fagun falo farari faras faravri farmai farmane felao felov firda firde fmd foght fula fule
fulen fulo fulvari gabar gadar gadiya gadiyon gadriya gahra gahre gajar galan galeria gamle gand ganda gandha ganvari gara garad
garaund gardan gare garin gathdi gathri gaunde gavah gavahi gavandhi geda geian gel ger geran ghad ghada ghadi ghal ghalan ghale
ghalo ghane ghanti ghara gharala gharale gharali ghardian ghare gharvali ghata ghatan ghatde ghate ghati ghatu ghera ghere gheri
gheria ghevar ghira ghire ghisa ghr ghul ghumiar ghumna ghumta ghumti ghungru ghusa ghuta ghutia giaran giarhavin gijar gila
gili ginan ginta giran girin girta girvi gol gola golu gorkha gouan govardhan granthi guandhan guandhian gudgud gudguda gudgudai
gudgudana gudgudata gudgudati gudi gudiya gujaris
gujarne gujrani gujre gujri gulab gur gurde gurughar guruvar gyara hadait hajaran hajir halanki halki halva halvai halve hamre hamri
haneri hansa hansan hanse hansenge haria hariane hariya hasan hase hataia hatan hathan hatheli hathiyan hathiyana hathiyane
hathiyon hathon hato hatva hatvan havildar heran heroine hethan hethon hili hit honda horya hot huin hunda hundian huri hut
iemaei iemdi ihnan ikath ilaka indra insured intan intarna intarval inten inton iran isara iska ismen itvar jada jadon jagan
jagdi jageri jagha jaghan jahan jahri jak jakar jake jako jalae jalai jalana jalaya jalayi jalebi jalva jalya jamadari jamana
jamat janani janda jandan jande jandian janian janral jante janti janu janun jatadhari jatai jatana jate java javani jaya jayen
jeri jethani jhadan jhade jhadi jhadta jhadti jhagde jhajron jhal jhanda jhande jhanse jhidak jhidakne jhidka jhidke jhidki
jhole jholi jhopda jhopdi jhugian jhuk jhuka jhuki jhula jhulana jhuli jid jihda jihde jihdi jiledar jilha jimevari jira jisi
jite jithe jiunde jiven jivit jodan jodi jodke jodo jodun joint jovar jud juda jude juden judi judia judvan julai juli jun
juniyar jyan kabad kabdi kabir kachua kachue kadaha kadahe kadahi kadar kadhai kadhan kadhi kadhia kadhian kadhie kadhna kadhva kadhya kah
kahde kahdi kahe kahen kahi kahina kahinda kahinde kahindi kahti kahunga kaka kalab kalaint kalam kalas kalasan kalendar kalian
kalorin kalra kama kamana kambain kambal kamel kamian kamla kampe kampen kamrian kamro kamvali kandha kandhe kaneda kanheia
kanhi kania kaniadan kankar kansa kansel kanuni kanvad kanvar kanvdie kapda kapdo kapdon kara karae karah karahna karahne karai karaia karaie
karana karanda karane karao karar karata karate karaun karauni karaya karaye karayen karayi kardan kardi kardian kardiya kardon
karie karier karies kario kariyo karkhane karkhanian karlo karm karnal karniya karva karvae karvaia karvan karvana karvane
karvaun karvaya karvayi karyakari kasur katao katar katda katde katdi katen kathe kathine katia katin katke katna katni kato
katori katran katu katun katva katvane katvao katya kavad kavar keh kehna kehti kejri kek kela kele kemp kemra kemre kensal
kentin kerla kevi kevie khabran khadakdi khadh khadhan khadhe khadhi khadhian khadiyan khadkan khadkanda khadkonda khae khake
khalabli khalasi khale khalihan khalsa khanda khandi khangh khansen khao kharad kharide kharidi kharido khat khatara khati khaun
khaven khaye khayi kheda khedan khede khedna khelan khelenge khelganv khelta khelunga khidaran khila khinchva khir khod khoda
khodan khode khoden khodi khodna khodya khoi kholh kholhan kholhi kholho kholi kholie kholta kholya khor khuda khul khulda khulh
khulhana khulva khulvane khunti khurli kid kidhar kihda kihde kihdi kilns kilovat kina kintu kiraia kiran kiryana kisori kit
kitian kiuar kivad klaped kleaned kleared klok kloth koat kod kohra kohre kolhu kont kor kora korner kortyard kot kothda kothde
kothdi kothe kothi kothian kothri kotval kovered krak kreta krna krodh ksi kuatar kudal kudan kudna kudne kudni kudta kuietli
kuintal kuked kuker kuks kul kulha kulhe kumba kumbe kumhar kumharan kumharo kumharon kun kunde kunji kursi kursian kutan kutde
kutiya kvatar kvatran kyari kyk kyuar lada ladakh ladan ladana laden ladia ladta ladte ladu ladvai ladya lagarya lagda lagde
lagdi lagre lah lahi lakad lakar lakho lambai landan langda langdi langhda langhde langhdi langhdian lare larva lasan lasen lata
latan lathe lati launde lava lavaia lavan learn ledi leian lenda lende lendi leven lianda liaunde likadya likde likdi likhan
likhaun likhaya likhda likhdan likhen likhia likhian likhin likho likhu likhun likhva likhvai likhvane likhvao likhya lin
lodindi loha lohar lohdi lokan lotae lotan lotane lotao lotaya lotne lotni lun lyaun lyavan lyaya machdian machran mad mada
madadgar madal madarse madhi madhni madhya madi mah mahavir mahilaen mahilanv mahilao mahir mahola mai majhan majur majuran
majuri makhian mala malkan malkin mamera mamere mameri mamuli manana manane mananiya manda mandal mandiro mandran manejar manen
manered manga mangai mangal mangalvar mangan mangao mangde mangen mangna mangne mangni mangun mangvai mangvao maniy manja manjal
manje manjen manjhla manji manjur manta manthli manti manya manyavar marach marad maragya march marda marde mardi mardon maren
marian marie mark marni maro marod marodan marode marodi marodna marodta marodte marti masinan masinen masit masla mataen
matakne matar matha mathe mathri mathur matra mavad mavan maya measure mehandi mehar mehra mei melboran meled mended menun
merath merian mharle midve mihar mihne milai milakar milana milao mildi milkar milke milva min mintan minus mirchan misd mised
mitha mithi mithu mitro miyad mla mna modan modhe modia modna modne modni modo mohalon mohar mojud mol molana molvi morcha mori
mosere mota moti motia motie motion motiya moved mri muda mudian mudya muhar muharli muhle muhre mukhyale mukia muli mundian
murde murkh muskura myare nabe nach nache nachi nad nadu nagaland nagari nagri nahiru nait najrana nakad named namuna nanad nanh
nanke napvana napvane narendar narendra nariyal narsan nat naven nehra netarhin nether nhi niana niane nianian nicha nichi nigla
nigli nikalan nikalna nikalni nikalun nikhri niklo nimonia nimoniya ninh ninth nirne nite niyat nodal noida non north notanki
noted nri nyara nyare nyari nyota ode ofisiali okasion oktubar orali ordar otage othe pachad padagya padan paden padgi padhada
padhadi padhao padhata padhate padhati padhau padhave padhi padhia padhian padhkar padhna padho padhta padhte padhti padhun
padhva padia padne padri padtal padte padti padun padya pae pahalyan pahila pahili pahilvan pahla pahlan pahra pai paia pakan
pakdi pal palak palang pale paledar palival palne pan pana panchar pandra pandran pandya pane panja pao papad papdi parai
parantha parantu paratha parathe parda parde pare parhe parit parle parli parot parva pasand patar pathe pathi pathri patia
patla patvana patvar paunda paunta payi pda peda pehelvan pehlvan peli pena penda pendi pendian pensil peran peron perth petian
piare pid pidan pil pilai pilani pili pina pindan pindon pinghan pinjra pinjre pir pitan plai plambar pod podh podha polio
poliyo pona por pot pota pote poti potri prabhavit pratham pta puja pure purn purna purv purva putai putan puti putli putra
putri pvd pyala pyare rabad rabdi radi radio radiyan ragiyan rahagya rahen rahge rahgi rahian rahin rahina rahinda rahindan
rahinde rahindi rahine rahinge rahiyan rahne raho rahta rahti rahve rahvega rahya rahyo rajbir rajendra rajiyan rajori rakhde
rakhia rakhiyo rakho rakhta rakhte rakhti rakhu rakhvai ral ramdin ran rana randa ranga rangai ranger rangon raniyan rasidan
rasiyan rasoi rasoiya ratan ratin ratiyan ratun raund rav ravivar redar reded reder redio rehde rehdian rehne rehta rehti rei
rekha removal reseves revdi rhi rihan rikavri rohan roi rojana rona ronda ronde rondi rosan roted roven rudh rui rukan rukdi
ruken rukhan rukia ruksana rukva rumal rural rusia rva sabad saban sabandhi sabar sabere sabra sabun sache sachi sadan sadhe
sadhu sadia sadian sadiyon sadta safedon safron sag sagvan sahaita sahamti saharampur sahare saheli sahelian sahibon sahid
sahidon sahiran sahiri sahmi sahura sahure sahurian sai sairan sajra sak sakan sakda sakdan sakde sakdi sakdian sakia sakulan
sakutar sakutri salandar samadhi samani samanya sambhal sambhala sambhalna sambhalvana samin sampan sampat sampda sample samuhon
san sanda sandan sande sandese sandhu sang sangat sangh sani sanman sansad sanstha santi santra santri sanvara sanvare sanvari
sanvedi sanvla sanvli sapat sapere saperon sarahna sarasvati sardha sare sared sares sari sarian sarikan sarir sariron sariye
sartan sasti sasu sataran satdaun sate sathan sathi sator satra satrah saturde satya sava savan savdhan savere sayad sayan
sayran sealing seds sehar sehat seher sek sekatri selani sends senk sensar sensor seru servani sevadar sevan seventi seyar
siachen siane sided sidh sidha sidhan sidhe sidhiyan sidni siemao sighra sika sil silne sima simpli sinchi siniaran sire siren
siriyal sise sisu siten sivay sivian siviyan siyachin socha soda sodh sodhan sodhi sodi soft soi soker sokh sola sond sonde
sondi sore sorse sota sote soti soudi sovan soved soven soyal spade spare sreni steroid sthan subere sudan sudh sudha sudharen
sudhrana sudhren sudhri suka sukra sukrana sukya sunahra sunai sunan sunao sundar sundian sungh suniare sunk sur surat sure
sureli surkhi sute sutia svayan sveling svich svitli tabar tabran tadke tag tagda tagde tagdi taged tailat tairan taka takda
takdi takhna talan taler tali taliyan talta tana tane tanga tange tani tanka tape tapkan tapke tarak taraki tarala taredan tarek
tarhan tarik tarikan tarikhen tariya tariyan tarkan tarkhan tarki taude tavda tavde tavle tea tedhi tejpur telor ter tera terak
teraki teran teri terna thagan thake thal thand thanda thande thandh thandha thandhe thandhi thandi thanedar thape thara thare
thari thavega thek thekian theli thenkyu thodha thodhi thok thru thuk tiar tik tikhi tiki tinka tinke tinon tivra todan todo
toke tokens tokri tolan tolia topar topi tor tore tori toro transit triped tuda tudva tuhade tuhadi tuhanun tukda tulna tumne
tun tupka tur turi turia tyar tyari ucha uchit udata udi uhdi uhnan ukat ukhad ukhadi ukhda ukhdi umran unchi unglan unhan unhen
unhin unhone until uparle uparli upi user usmen utara utari utarva uthana uthao uthna uthon uton utria utrin yachika yahan yahin
yaro yurop
`
    .trim()
    .split(/\s+/u),
);

/** Keys of words that the complaint lists know by a place or a university alone: in a text they are its name and no ordinary word. */
export const ONLY_NAMES: ReadonlySet<string> = new Set(
  `
kdlu sidielyu kblu krsu siaraesyu gjust jijeyu kgmk dkrust dikrast pgims pijiaiemaes emdiyu uhsr bpsmv
hathnikund khanak dadam nalhar nalhad bandhvari koriyavas agroha gurugaman masani
`
    .trim()
    .split(/\s+/u),
);
