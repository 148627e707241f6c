/**
 * Keys (see `romanise`) of words that are written like, or sound like, the name of some place and hardly ever mean one: those that at least two
 * writers of the labelled posts use without naming a place. Beside the words that the complaint lists know.
 */
export const PLAIN_WORDS: ReadonlySet<string> = new Set(
  `
jahri hato manered jate parle barh kharad sare sahare samani bithaie fulvari motie
abar achar achet adhai adhati adhatie adi admin ado agenda ago agon akele akhadian akhan akhar akhda akhde akhdi akhe akhir akhran
aktubar alart alian alvar alyan aman ampadh anand andher andheri angan aniymit ankda ankhe ant anurodh anybodi apati apatiyan ape
apeal aplai aprahna aprel arambh aranged ardar arear arm asal asambhav asatya asembli asigarh atend athai athara atharan athvan
aun aunan avdhi avkas avrudh avsar babul bachae bachana bachane bachaya bachaye bachayi bachde bachdi bachen bachia bachiya
bachiyon bachne bachu bachyan badagya badai badalna badalta badalva badam badan badhagya badhai badhane badhao badhave badhayen
badhei badlan badlav badlia badlo badon badsah bagal bahana bahanji bahas bahav bahi bahis bahno bahre bahrin bahron bahti bai
bais bajane bakeri bakhat bakrian bala balad balda balde bali balia balki balon balvan bambu banan banana banane banata banati
banauna banaunda bandaged bandha bandhe bandhi bandhkar bandhu bandian bandukan bangi banhe banhi banhia bania baniye bano bans
bant bante banto banu banva banvadyo banvan banvana banvane banvao banvaya banya bara badlya badalya barabar baraf baran barande baren barga
barhavin barian barikade barkha barne barobar barsa barsan barsatan barsim barson barud barvin basada basta baste bata batae
bataen batai bataiyo batan batana batane batao bataun batavan batave bataven batavo bataye batayen batayi bate baten bathera
bathinda bathinde batiyan baton batua baunsar bavjud bayana bayo beard bechan bechari bedi bedrum began begun beh behavior behen
behenji behind behti bei belat belgadi benkat benkvet beoti ber bera beriked bethan bethaya bethda bethdi bethen bethian bethna
betiyon bhada bhade bhadki bhagaya bhagdod bhage bhagna bhagne bhago bhagte bhagti bhagvant bhagvat bhagya bhaichara bhaichare
bhaiyan bhaja bhajave bhaje bhaji bhajo bhakton bhali bhalke bhanan bhandar bhandare bhande bhang bhanje bharai bharange bharavan
bharavo bharda bhardan bharde bhardi bharega bharen bharkar bharke bharna bharni bharoge bharte bharu bharun bharva bharvane
bharvaya bhasa bhasan bhathi bhature bhavdiy bhedan bheden bhedi bhedo bhedon bheje bhejia bhejie bhejna bheju bhenan bhene bheno
bhensen bhenson bhent bhenyapur bheya bhida bhidant bhidi bhigone bhije bhiji bhijva bhijvao bhijvaya bhikhari bhojan bhojpuri
bhuchal bhukhand bhura bhure bhuri bian biana bicha bichi bicholiya bidhva bidi bidio biendar bigad bigda biger bihar bihari
biharon bijan bikhar bikri bikta bikti biled bili bilu bimla binti bip birju biryani bithae bithao bithave bithaya bnd bohad
boiling bolan bolar bolda boldan bolde boldi bolen bolia bolin bolna bolne bolnon bolt bolta bolte bolti bolu bolun bolye bonet
bonse borian boriyan boriyon born boroved brake brele bta buailar budh budha budhan budhdhe budhi budhian budhon budhvar budhyan
budian bujhavan bulana bulava bulok bundabandi burai bure burns bus busi buta buy byahi chabutare chabutra chabutre chache
chachere chachu chada chadan chadar chade chadhada chadhadi chadhai chadhaia chadhan chadhate chadhaun chadhave chadhen chadhia
chadhre chadhri chadhva chadhya chadi chadia chadran chahen chahunde chaka chakda chake chaki chakra chakrod chalaia chalana
chalane chalani chalaun chalaunda chalaunde chalaven chalda chalde chaldi chalia chalo chalri chalun chalva chalya chamdi chanan
chanda chande chandi chandni chane changa changi chapdi charan charand charane charata charate charnan charno charnon chart chata
chatan chath chatha chatranv chatri chavni chaya chehra chemo cheni chensav chers chetavni cheti chid chidiya chidkan chidki chik
chikda chikh chikhen chil chila chilae chilai chilaya china chinai chine chinta chir chira chithiyan chiti chobare chodan chode
chodhar chodhri chodie chodne chodun chodya chokha cholan chole chonda chondi chorahe choran choro choron choryan chot chotha
chothe chotu chubare chubh chuda chudan chudao chudau chudaun chudi chudiyan chudva chudvao chukda chukde chukdian chuke chuki
chukia chukin chula chun chuna chune chuni chutya chuve chyar dabaen dabai daban dabao dabaya dabkar dabo dabya dadhi dadu dag dah
dakhal dakie dakiye dalar dalna dalva dame dand dani danian danta dante dara darad darama daran darani dararen darati daraven
darde dardi dare darevar darke darna darne daro daron darsaya darta darti dasan dasda dasde dasdi dated daunlod daya dayar dayri
deari ded dedh dedi dedo dekhda demanded denda dende dengi dept depth depute deputi dere dev deven devo devrani devta dhadam dhaka
dhaki dhako dhamka dhamkaya dhandha dhang dhaniyon dhansi dhanvadi dhara dharamvir dhare dhari dharmakanta dharne dharya dhasi
dhava dhbvn dherya dhian dhid dhimi dhiran dhobi dhol dhona dhonda dhone dhore dhota dhove dhoya dhulai dhuma dhundhne dhundhta
dhundli dhundte dialed dianga diange diari diga digda digde digdi dige digia digit digu dihadian dikhda dila dilane dilao dilar
dilva dilvane dinda dinde dindi dindian dior dipavli disda diva divaron dob dodan dode dodhi dodi dodne dodta dog doha dohan doing
doli donar dore dori dos dose dovan doven dram dravs dri duba duban dubara dubde dubdi dubei dubta dudhiya dudhiye dudho dudhvala
dug dunia duri dusra dvara dvitiy earli echar eleven emaelar emdi ena enaraei enkuiri eror esaei ether etvar fadan fag fagan fagun
falo faras faravri felao felov firda firde fmd foght fula fule fulen fulo gabar gadar gadiya gadiyon gadriya gahra gahre gajar
galan gamle gand gara garad garaund gardan gare garin gathdi gathri gaunde gavah gavahi gavandhi geda geian gel ger geran ghad
ghada ghadi ghal ghalan ghale ghalo ghane ghanti ghara gharala gharale gharali ghardian ghare gharvali ghata ghatan ghatde ghate
ghatu ghera ghere gheri gheria ghevar ghisa ghr ghul ghumiar ghumna ghumta ghumti ghungru ghusa ghuta ghutia giaran giarhavin
gijar gila gili ginan ginta giran girin girta girvi gol gola golu gouan govardhan granthi guandhan guandhian gudi gudiya gujaris
gujarne gujre gujri gulab gur gurde gurughar guruvar gyara hadait hajaran hajir halanki halki halva halve hamre hamri haneri hansa
hansan hanse hansenge haria hariane hariya hasan hase hataia hatan hathan hatheli hathon hatva hatvan havildar heran heroine
hethan hethon hili hit honda horya hot huin hunda hundian huri hut iemaei iemdi ihnan ikath ilaka indra insured intan intarna
intarval inten inton iran isara iska ismen itvar jada jadon jagan jagdi jageri jagha jaghan jahan jak jakar jake jako jalae jalai
jalana jalaya jalayi jalebi jalva jalya jamana jamat janani janda jandan jande jandian janian janral jante janti janu janun jate
java javani jaya jayen jeri jethani jhadan jhade jhadi jhadta jhadti jhagde jhajron jhal jhanda jhande jhole jholi jhopdi jhugian
jhuk jhuka jhuki jhula jid jihda jihde jihdi jiledar jilha jimevari jira jisi jite jithe jiunde jiven jivit jodan jodi jodke jodo
jodun joint jovar jud juda jude juden judi judia judvan julai juli jun juniyar jyan kabad kabir kachua kachue kadahi kadhai kadhan
kadhi kadhia kadhian kadhie kadhva kadhya kah kahde kahdi kahe kahen kahi kahina kahinda kahinde kahindi kahti kahunga kaka kalab
kalaint kalam kalas kalasan kalendar kalian kalorin kama kambain kambal kamel kamian kamla kampe kampen kamrian kamro kamvali
kandha kandhe kaneda kanheia kanhi kania kaniadan kankar kansa kansel kapda kapdo kapdon kara karae karah karai karaia karaie
karana karane karao karate karaun karauni karaya karaye karayen karayi kardan kardi kardian kardiya kardon karie karier karies
kario kariyo karkhane karkhanian karlo karm karniya karva karvae karvaia karvan karvana karvane karvaun karvaya karvayi karyakari
kasur katao katar katda katde katdi katen kathe kathine katia katin katke katna katni kato katori katran katu katun katva katvane
katvao katya kavar keh kehna kehti kejri kek kela kele kemp kemra kemre kensal kentin kerla kevi kevie khabran khadh khadhan
khadhe khadhi khadhian khae khake khalasi khale khalihan khalsa khanda khandi khangh khansen khao kharide kharidi kharido khat
khati khaun khaven khaye khayi khedan khede khedna khelan khelenge khelganv khelta khelunga khidaran khila khinchva khir khod
khoda khodan khode khoden khodi khodna khodya khoi kholh kholhan kholhi kholho kholi kholie kholta kholya khor khuda khul khulda
khulh khulhana khulva khulvane khunti khurli kid kidhar kihda kihde kihdi kilns kilovat kina kintu kiraia kiran kiryana kisori kit
kitian kiuar kivad klaped kleaned kleared klok kloth koat kod kohra kohre kolhu kont kor kora korner kortyard kot kothda kothde
kothdi kothe kothi kothian kothri kotval kovered krak kreta krna krodh ksi kuatar kudal kudan kudne kudta kuietli kuintal kuked
kuker kuks kul kulha kulhe kumba kumbe kumhar kumharan kumharo kumharon kun kunde kunji kursi kursian kutan kutde kutiya kvatar
kvatran kyari kyk kyuar lada ladakh ladan ladia ladta ladte ladu ladya lagarya lagda lagde lagdi lagre lah lahi lakad lakar lakho
lambai landan langdi langhda langhde langhdi langhdian lare larva lasan lasen lata latan lathe lati launde lava lavaia lavan learn
ledi leian lenda lende lendi leven lianda liaunde likadya likde likdi likhan likhaun likhaya likhda likhdan likhen likhia likhian
likhin likho likhu likhun likhva likhvai likhvane likhvao likhya lin lodindi loha lohar lohdi lokan lotae lotane lotao lotaya
lotne lun lyaun lyavan lyaya machdian machran mad mada madal madarse madhya madi mah mahavir mahilaen mahilanv mahilao mahir mai
majhan majur majuran majuri makhian mala malkan malkin mamuli mananiya manda mandal mandiro mandran manejar manen manga mangai
mangal mangalvar mangan mangao mangde mangen mangna mangne mangni mangun mangvai mangvao maniy manja manjal manje manjen manji
manjur manta manthli manti manya manyavar marach marad maragya march marda marde mardi maren marian marie mark maro marti masinan
masinen masit masla mataen matar matha mathe mathri matra mavad mavan maya measure mehar mei melboran meled mended menun merath
merian midve mihar mihne milai milakar milana milao mildi milkar milke milva min mintan minus mirchan misd mised mitha mithi mithu
mitro miyad mla mna modan modhe modia modni modo mohalon mohar mojud mol molvi morcha mori mosere mota moti motion moved mri muda
mudian mudya muhar muharli muhle muhre mukhyale mukia muli mundian murde murkh muskura nabe nach nache nachi nad nadu nagaland
nagari nagri nahiru nait nakad named namuna nanad nanh napvane nariyal narsan nat naven netarhin nether nhi niana niane nianian
nicha nichi nigla nigli nikalan nikalna nikalni nikalun niklo nimonia nimoniya ninh ninth nirne nite niyat nodal noida non north
notanki noted nri nyara nyare nyari nyota ode ofisiali okasion oktubar orali ordar otage othe pachad padagya padan paden padgi
padhada padhadi padhao padhata padhate padhati padhau padhave padhi padhia padhian padhkar padhna padho padhta padhte padhti
padhun padhva padia padne padri padtal padte padti padun padya pae pahalyan pahila pahili pahilvan pahla pahlan pahra pai paia
pakan pakdi pal palak palang pale paledar palne pan pana panchar pandra pandran pandya pane panja pao papad papdi parai parantha
parantu paratha parathe parda parde pare parhe parit parle parli parot parva pasand patar pathe pathi pathri patia patla patvar
paunda paunta payi pda peda pehelvan pehlvan peli pena penda pendi pendian pensil peran peron perth petian piare pid pidan pil
pilai pilani pili pina pindan pindon pinghan pinjra pinjre pir pitan plai plambar pod podh podha polio poliyo pona por pot pota
pote poti potri prabhavit pratham pta pure purn purna purv purva putai putan puti putli putra putri pvd pyare rabad rabdi radi
radio rahagya rahen rahge rahgi rahian rahin rahina rahinda rahindan rahinde rahindi rahine rahinge rahne raho rahta rahti rahve
rahvega rahya rahyo rajbir rajori rakhde rakhia rakhiyo rakho rakhta rakhte rakhti rakhu rakhvai ral ramdin ran rana randa rangai
ranger rangon rasidan rasoi rasoiya ratan ratin ratun raund rav ravivar redar reded reder redio rehde rehdian rehne rehta rehti
rei rekha removal reseves revdi rhi rihan rikavri rohan roi rojana rona ronda ronde rondi rosan roted roven rudh rui rukan rukdi
ruken rukhan rukia rukva rumal rural rusia rva saban sabandhi sabar sabere sabra sabun sache sachi sadan sadhe sadhu sadia sadian
sadiyon sadta sag sagvan sahaita sahamti saharampur saheli sahelian sahid sahiran sahiri sahmi sahura sahurian sai sairan sajra
sak sakan sakda sakdan sakde sakdi sakdian sakia sakulan sakutar sakutri salandar samadhi samanya sambhal sambhala samin sampan
sampda sample samuhon san sande sandese sandhu sang sangat sangh sani sanman sansad sanstha santi santra sarahna sardha sared
sares sari sarian sarikan sarir sariye sartan sasti sasu sataran satdaun sate sathan sathi sator satra satrah saturde satya sava
savan savdhan savere sayad sayan sayran sealing seds sehar sehat seher sek sekatri selani sends senk sensar sensor seru servani
sevadar seventi seyar siachen siane sided sidh sidha sidhe sidhiyan sidni siemao sighra sika sil silne sima simpli sinchi siniaran
sire siren siriyal sivian siviyan sise sisu siten sivay siyachin socha soda sodh sodhan sodi soft soi soker sokh sola sond sonde sondi sorse sota
sote soti soudi soved soven soyal spade spare sreni steroid sthan subere sudan sudh sudharen sudhren sudhri suka sukra sukrana
sukya sunahra sunai sunan sunao sundar sundian sungh suniare sunk sur surat sure sureli surkhi sute sutia sveling svich svitli
tabar tabran tadke tag taged tailat tairan taka takda takdi takhna talan taler tali taliyan talta tana tane tanga tange tani tanka
tape tapke tarak taraki tarala taredan tarek tarhan tarik tarikan tarikhen tariya tariyan tarkan tarkhan tarki tavle tea tedhi
tejpur telor ter tera terak teraki teran teri terna thagan thake thal thand thanda thande thandh thandha thandhe thandhi thandi
thanedar thape thara thare thari thavega thek thekian theli thenkyu thodha thodhi thok thru thuk tiar tik tikhi tiki tinka tinke
tinon tivra todan todo toke tokens tokri tolan tolia topar topi tor tore tori toro transit triped tuda tudva tuhade tuhadi tuhanun
tukda tulna tumne tun tupka tur turi turia tyar tyari ucha uchit udata udi uhdi uhnan ukat ukhad ukhadi ukhda ukhdi umran unchi
unglan unhan unhen unhin unhone until uparle uparli upi user usmen utara utari utarva uthana uthao uthna uthon uton utria utrin
yachika yahan yahin yaro yurop
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
