import { keySet } from "../../text/keySet.ts";

/**
 * Keys (see `romanise`) of words that are written like, or sound like, the name of some place and hardly ever mean one: those that at least two
 * writers of the labelled posts use without naming a place. Beside the words that the complaint lists know.
 */
export const PLAIN_WORDS: ReadonlySet<string> = keySet(`
atend badhei barsan bharda chakda chapdi dardi kudal larva napvane pinjre sample
achar achet adhai adhati adhatie adi admin ado ago agon akele akhan akhar akhda akhdi akhe akhir akhran aktubar alart alian alvar
alyan aman ampadh anand andher andheri angan ankhe ant anurodh anybodi apati apatiyan ape aplai aprel ardar arear arm asal asembli
asigarh athai athara atharan athvan aun aunan avdhi avkas avrudh avsar babul bachae bachane bachaya bachde bachdi bachen bachiya
bachiyon badagya badai badalna badalta badalva badan badhagya badhai badhane badhao badhave badhei badlav badlo badon bagal bahana
bahanji bahas bahav bahi bahis bahno bahre bahrin bahron bahti bai bais bakeri bakrian bala balad bali balon balvan bambu banan
banana banane bandha bandhe bandhi bandhkar bandian bandukan bangi banhe banhi bania bano bans bante banto banu banva banvadyo
banvan banvana banvane banvao banvaya banya bara barabar baraf baran baren barhavin barikade barne barsa barson barud barvin basta
bata batae bataen batai bataiyo batan batana batane batao bataun batave bataven bataye batayen bate baten bathera bathinda batiyan
baton bayana bayo beard bechan bechari bedi beh behen behind bei belat belgadi bera bethan bethaya bethen bethna betiyon bhada
bhagaya bhage bhagna bhago bhagte bhagvant bhagvat bhagya bhaichara bhaichare bhaiyan bhaja bhaje bhajo bhakton bhali bhalke
bhande bhang bhanje bharai bharavan bharavo bhardan bhardi bharega bharen bharkar bharke bharna bharni bharte bharu bharun bharva
bharvaya bhasa bhasan bhathi bhedan bheden bhedi bhedo bhedon bheje bhejia bhejna bhenan bheno bhensen bhenson bhenyapur bheya
bhida bhidant bhije bhiji bhijva bhijvao bhikhari bhojan bhuchal bhukhand bhura bhuri bian bicha bicholiya bidhva bidi biendar
bigad bihar bihari bikri bikti bili bilu bimla binti birju bithao bithave bithaya bolan bolar bolda boldan bolde boldi bolen bolia
bolin bolna bolne bolta bolte bolti bolu bolun bonse borian boriyan born brake brele bta budh budha budhan budhdhe budhi budhian
budhvar budhyan bujhavan bulava bulok bundabandi bure burns bus busi buy byahi chabutare chabutra chabutre chache chachere chachu
chadar chadhada chadhadi chadhai chadhan chadhate chadhave chadhen chadhia chadhva chadhya chadi chadia chahen chahunde chaka
chake chaki chakra chakrod chalana chalane chalaun chalda chalde chaldi chalo chalri chalva chalya chamdi chanan chanda chande
chandi chane changa changi charan charane charata charate charnan charno charnon chart chata chatan chath chatha chatranv chavni
chaya chehra chemo chetavni cheti chidiya chik chikh chikhen chil chila chilae china chinai chine chinta chir chithiyan chiti
chodan chode chodhar chokha chole chondi choro choron choryan chot chotha chothe chotu chudau chudaun chudiyan chudva chudvao
chukda chukdian chuke chuki chukia chula chun chuna chune chuni chuve chyar dabaen dabai daban dabao dabaya dabo dabya dadu dag
dah dakhal dalna dalva dame dand dani danian danta dara darad daran dararen darati darde dare darevar darna darne daro darsaya
darta dasan dasda dasde dated daya dayar dayri deari dedh dedi dept dere dev deven devo devrani devta dhaka dhako dhamka dhamkaya
dhang dhaniyon dhansi dhara dharamvir dhare dhari dharne dharya dhasi dhava dhbvn dherya dhian dhid dhimi dhiran dhobi dhol dhona
dhone dhore dhota dhove dhoya dhulai dhuma dhundhne dhundhta dhundte dianga diange diari diga digda digdi dige digia dilar dilva
dilvane dinda dinde dior dipavli disda diva dob dodan dode dodi dodne dodta dog doha doing donar dore dos dovan doven dram dravs
duba duban dubara dubde dubdi dubei dubta dug dunia dusra dvara dvitiy earli eleven ena enkuiri eror esaei ether etvar fadan fag
fagan fagun faravri felao felov firda firde foght fula gabar gadar gahra gajar galan gamle gand gara garad gardan gare garin
gaunde gavah gavahi gavandhi geian gel ger geran ghad ghada ghadi ghal ghalan ghale ghane ghanti gharala gharale gharali ghare
gharvali ghata ghatan ghate ghatu ghere gheri ghevar ghr ghul ghumna ghumta ghumti ghusa giaran giarhavin gijar gila gili giran
girin girta gol gola golu gouan govardhan granthi guandhan guandhian gudi gudiya gujaris gujarne gulab gur gurde gurughar guruvar
gyara halki hamre haneri hansa hanse hansenge haria hariane hariya hasan hase hatan hathan hatheli hathon hatva hethan hit honda
horya hot huin hunda huri iemaei iemdi ihnan indra intan intarna intarval inten inton iran isara iska ismen itvar jada jadon jagan
jagdi jagha jaghan jahan jakar jake jalana jalaya jalebi jalva jamat janda jandan jande jandian janral jante janti janu java
javani jaya jayen jethani jhadan jhade jhadi jhagde jhanda jhande jholi jhopdi jhugian jhuk jhuka jhula jihda jihde jihdi jiledar
jilha jimevari jira jite jithe jiunde jiven jivit jodan jodi jodo jodun joint jud juda jude judia julai juli jun juniyar jyan
kabad kabir kachua kadahi kadhai kadhan kadhi kadhia kadhie kadhya kah kahde kahdi kahe kahen kahi kahinda kahinde kahindi kahti
kahunga kaka kalab kalaint kalam kalas kalasan kalendar kalian kalorin kama kambal kamel kamian kamla kampe kandhe kanhi kansel
kapda kapdo kapdon kara karae karai karaia karana karane karao karate karaun karaya karayen karayi kardan kardi kardian karie
karies kario kariyo karkhane karkhanian karlo karm karva karvan karvana karvane karvaun karvaya karvayi karyakari kasur katar
katen kathe kathine katia katin katna katni kato katori katu katva katvane katya kavar keh kehna kehti kejri kek kela kele kemp
kemra kemre kensal kentin kevi kevie khadh khadhan khadhe khadhi khae khake khalasi khale khalsa khanda khao kharidi kharido khat
khaun khaven khaye khayi khedan khede khelan khelta khelunga khidaran khila khinchva khir khod khodan khoden khodi kholh kholhi
kholho kholi kholie kholta khor khuda khul khulh khulhana khulva khunti kidhar kihda kihde kihdi kilns kilovat kina kintu kiraia
kiryana kit kivad kleared klok kloth koat kod kohra kohre kolhu kont kor korner kot kothe kothi kothian kothri kovered krak kreta
krodh kudne kuintal kuker kul kulha kumba kumbe kumhar kumharon kun kunde kunji kursi kursian kutiya kyari kyk kyuar lada ladakh
ladan ladia ladta ladte ladu lagarya lagda lagde lagdi lagre lah lahi lakad lakar lambai landan langhde langhdi langhdian lasan
lata latan lathe launde lava lavaia lavan ledi leian lenda lende lendi leven likde likhan likhaun likhaya likhda likhdan likhia
likhin likho likhu likhun likhva likhvane likhvao likhya lin loha lohdi lokan lotane lotaya lun lyaun lyavan lyaya machdian mada
madarse madhya madi mah mahilaen mahilanv mai majhan majur majuri mala mamuli mananiya manda mandal mandiro manen manga mangal
mangalvar mangan mangde mangen mangna mangvai mangvao maniy manjal manje manji manjur manta manthli manti manya marach marad march
marda marde mardi maren marian mark maro marti masinan masinen masit masla mataen matar matha mathe mavad mavan maya measure mehar
mei mended menun merath mihar milakar milana milao mildi milkar milke milva min mintan mised mitha mithi mithu mitro miyad mla mna
modhe mohar mojud mol molvi mori mosere mota moti motion moved mri muda muhar muhle muhre mukia muli mundian murde murkh nabe nach
nache nad nadu nagaland nagari nagri nait nakad namuna nanad nanh nariyal narsan nat naven nhi niana niane nianian nicha nichi
nikalna niklo nimonia nimoniya ninh ninth nirne nite niyat nodal noida non noted nri nyara nyare nyari nyota ode oktubar ordar
otage othe pachad padagya padan paden padgi padhada padhadi padhao padhata padhate padhati padhave padhi padhia padhkar padhna
padho padhta padhte padhti padhun padhva padne padtal padte padti padun padya pae pahalyan pahila pahili pahilvan pahla pahlan pai
paia pakan pakdi pal palang paledar palne pan pana panchar pandra pandran pandya pane panja pao papdi parai parantu paratha
parathe parda parde pare parhe parit parot parva pasand patar pathe pathi pathri patla paunda paunta payi pda peda pehelvan pena
penda pendi pensil peran pid pidan pil pilai pilani pili pindan pindon pinghan pinjra pir plambar podh podha poliyo pona pot pota
pote poti prabhavit pratham pta pure purn purna purva putan puti putra pvd pyare rabad radi radio rahagya rahen rahge rahgi rahian
rahin rahinda rahindan rahinde rahindi rahinge rahne raho rahta rahti rahve rahvega rahya rahyo rajbir rajori rakhde rakhia
rakhiyo rakho rakhta rakhte rakhti rakhvai ral ran rana randa rangai rasidan rasoi rasoiya ratan ratin ratun raund rav ravivar
redar reder redio rehde rehdian rei rekha removal revdi rhi rihan rohan roi rojana rona ronda ronde rondi rosan roven rudh rui
rukhan rukia rukva rumal rusia rva sabar sabere sabra sabun sachi sadan sadhe sadia sadian sadiyon sag sahaita sahamti saharampur
saheli sahelian sahid sahiri sahurian sai sairan sakda sakde sakdi sakutri salandar sambhal sambhala samin sampan sampda samuhon
san sande sandhu sang sangat sangh sani sansad sanstha santi sari sarian sarir sasu sataran sathi satra saturde satya sava savan
savere sayad sayan sayran seds sehar sehat seher sek sekatri sends senk sensor sevadar seyar siachen siane sided sidh sidha sidhe
sidhiyan siemao sighra sil sima simpli siniaran sire siren siriyal sise sisu siten sivay siyachin socha soda sodi soi sokh sond
sonde sorse sota sote soti soudi soved soven spare sreni sthan subere sudan sudh sudharen sudhren suka sukra sukrana sunai sunao
sundar sungh suniare surat sure sute sutia svich tabar tabran tadke tag takda takdi tali taliyan tana tane tanga tange tani tanka
tape tapke tarak taraki tarala tarhan tarik tarikhen tariyan tarkan tarkhan tarki tea tedhi tejpur telor ter tera teran teri terna
thand thanda thande thandh thandha thandhe thandi thanedar thara thare thari thek theli thodha thodhi thok thru thuk tiar tik tiki
tinka tinon tivra todan todo tokri topi tor tuda tudva tuhade tuhadi tuhanun tukda tulna tumne tun tupka tur turi turia tyar tyari
ucha uchit udata udi uhdi uhnan ukat ukhad ukhadi ukhda ukhdi unchi unhan unhen unhin unhone until uparle uparli upi usmen utara
utari uthana uthao uthna uthon uton yachika yahan yahin yaro
`);
