// Words that stand in English sentences all the time, also with a capital at their beginning: a name
// made of one of them needs evidence. The commonest some 600, and words known to be surnames or brands.
const WORDS = `
a able about above accept across act action add age ago agree air all allow also always am american among amount
an and animal another answer any anyone anything apple area arm army around arrive art article as ask at august
autumn away back bad bag bail baker ball bank banks bar base be bear beat beautiful became because become bed
before began begin behind being believe bell berry best better between big bill birch bird bishop bit black
block blood blue board boat body book border born both bottom bout box boy branch bread break bridge bring brook
brooks brother brown build building burn bus bush business but butler buy by call came camp can car card care
carpenter carry carter case cash cat catch cause cell center central century certain chair chance change charge
chase check chief child church circle city civil claim class clay clean clear clerk climb close coast cold
coleman college color come common company contain control cook cool copy corn corner cost could council country
couple course court cover cross crow crowd cup current curry cut dance dark date daughter dawn day days dead
deal dean dear death decide deep degree did die difference different dinner direct do doctor does dog done door
double down draw dream drive drop dry during each ear early earth east easy eat edge effect egg eight either
else end enemy energy engine english enough enter equal even evening event ever every everyone everything exact
example eye face fact fair faith fall family far farm farmer fast father favor fear feed feel feet fell few
field fight figure fill final find fine finger finish fire first fish fisher fit five flat floor flower fly
follow food foot for force ford foreign forest form forward foster found four fox free french frost friday
friend from front fruit full fun game garden gas gates gave general get girl give glass go god gold gone good
got govern grant grass gray great green grey grew ground group grow guide gun had hair half hall hand happen
happy hard harbor has hat have he head hear heart heat heavy help her here high hill him his history hit hold
hole home hope horse hot hour house how human hundred hunt hunter i ice idea if important in inch indeed
industry information inside interest into iron is island it its job join joy judge july june just keep kept key
kind king knew knight know lake lamb land lane language large last late law lay lead learn least leave led lee
left leg length less let letter level lie life lift light like line list listen little live local lock long look
lord lose lost lot love low made main make man many map march mark market marsh mason master match matter may
mayor me mean measure meet member men metal middle might mile mill miller million mind mine minute miss modern
moment monday money month moon moore more morning most mother mountain mouth move much music must my name nation
nature near need never new news next night nine no noon nor north nose not note nothing notice now number object
ocean of off offer office often oh oil old on once one only open or order other our out over own owner page pain
paint pair paper parent park parker part party pass past path pattern pay peace penny people perhaps period
person phrase piece place plain plan plane plant play please point policy pool poor pope port porter position
possible post pound power present president press price priest prince problem process produce program promise
proper property public pull put queen question quick quiet rain ran ray reach read ready real reason record red
reed region remember report rest rice rich ride right ring rise river road rock room root rose round row rule
run safe said sail sale same sand saturday saw say school science sea season second secretary see seem self sell
send sense september service set seven several shadow shall shape sharp she shepherd ship shop short should show
side sign silver simple since sing singer single sister sit six size skin sky sleep slow small smith snow so
some son song soon sort soul sound source south space speak special speech spring square stand star start state
states statement station stay steel step still stone stood stop store story straight strange stream street
strong student study such summer sun sunday sure surface swift system table tail take talk tall tax taylor teach
team tell ten term test than that the their them then there these they thing think third this those thought
thousand three through thursday time to today together told tomorrow too took top toward town trade train treaty
tree trouble true trump try tuesday turn turner two under union unit united until up upon us use usual valley
value vary very view village visit voice wait walk walker wall want war ward warm was watch water wave way we
weather weaver wednesday week weight well went were west what wheel when where whether which while white who
whole whose why wide wife will win wind window winter wise wish with within without wolf woman women wonder wood
woods word words work world would write wrong yard year yes yesterday yet you young your
`;

/** In lower case. */
export const COMMON_WORDS: ReadonlySet<string> = new Set(WORDS.trim().split(/\s+/));
