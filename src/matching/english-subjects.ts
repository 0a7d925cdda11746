// English words that only the rules need, and no page: what people, works, games, ships and places are
// called, and what else builds longer names.

export const SUBJECTS = {
  /** Small in the long form of an abbreviation. */
  smallInForms: "of and for the in on &",

  /** What somebody is: before a name, or behind it after a comma, it tells who bears that name. */
  professions: `
  soloist bass mezzo mezzo-soprano countertenor contralto conductor organist saxophonist trumpeter bassist
  vocalist crooner rocker DJ ballerina dancer choreographer magician stuntman starlet matinee_idol hooker
  flanker fullback halfback cornerback shortstop catcher outfielder infielder goalie defenceman defenseman
  centre-forward wicketkeeper spinner hurdler decathlete gymnast rower rider judoka fencer wrestler archer
  surfer snowboarder golfer referee umpire linesman realtor welder roofer bricklayer cobbler hairdresser
  barber florist gardener beekeeper butler cabbie brewer vintner potter weaver photographer sculptor
  cartoonist engraver lexicographer theologian geneticist ecologist economist anthropologist linguist
  psychologist psychiatrist veterinarian pharmacist optician pediatrician paediatrician cardiologist
  oncologist neurologist midwife virologist epidemiologist statistician entomologist ornithologist
  footballer striker goalkeeper midfielder defender winger winghalf fly-half quarterback linebacker
  pitcher boxer jockey cricketer batsman bowler sprinter swimmer cyclist skier skater snooker singer
  songwriter singer-songwriter baritone bass-baritone tenor soprano pianist violinist cellist guitarist
  drummer rapper composer musician actor actress comedian filmmaker cinematographer painter illustrator
  novelist poet playwright screenwriter chef dentist plumber baker butcher farmer pastor priest rector
  surgeon physicist chemist mathematician biologist botanist astronomer zoologist geologist archaeologist
  historian philosopher architect landlord milkman postman blacksmith carpenter teacher electrician
  mechanic accountant librarian waiter jeweller jeweler`,

  /** Words of games that no other subject shares. */
  play: `
  touchdown touchdowns quarterback quarterbacks linebacker linebackers running_back wide_receiver kickoff halftime
  field_goal field_goals fumble fumbled interception interceptions Rose_Bowl Big_Ten NCAA
  rushing_yards free_throws three-pointer home_run innings power_play carried_the_ball ran_the_ball`,

  /** What teams do to each other, and others besides: with a score it is a game. */
  winning: `
  beat beats beating defeat defeats defeated defeating rout routs routed routing edged edges trounce trounced
  trounces upset outlast outlasted downed won win wins lost loses tied drew lead leads led over past blanked`,

  /** What a person has, and a capital has not: "Washington's wife". */
  personal: `
  birthday farewell inauguration wife widow husband mother father parents brother sister son daughter
  grandfather grandson nephew tomb grave portrait teeth dentures diary plantation biographer biographers
  horse cabinet boyhood childhood`,

  /** What stands behind the number of a road: "the G20 expressway". */
  roads: "expressway motorway highway freeway autoroute autobahn interchange",

  /** Meetings are numbered as units and issues are, and leave the name whole: "the 18th G20 summit". */
  meetings: `
  summit summits meeting meetings conference session ministerial assembly council forum
  leaders' leaders presidency anniversary`,

  /** Works, and who makes, shows or awards them: a name alone in quotation marks beside one is a title. */
  works: `
  film films movie movies novel novels album albums song songs single musical series sitcom episode
  romance thriller comedy drama documentary sequel premiere premieres premiered directed starring starred
  soundtrack Cannes Oscar Oscars Sundance Grammy Netflix band bands painting paintings sculpture canvas
  exhibition poem poems ballad charts lyrics chorus bestseller novelist singer songwriter screening
  screened screenplay book box_office Top_40 aria opera operas memoir paperback video_game board_game`,

  /** What a title may be said to be right before it. */
  workKinds: `
  film movie novel album song single musical sitcom thriller drama documentary painting poem band miniseries
  video_game board_game television_series TV_series EP`,

  /** Kinds of organisations that have branches named for countries: "Refugee Council USA". */
  branching: `
  council international federation association alliance society foundation network volleyball
  basketball wrestling swimming gymnastics hockey cycling greenpeace habitat rugby union motors group`,

  /** What is about ships in harbours. */
  harbour: `
  tug tugs pier hull liner berth drydock keel moored steamer funnels gangway stern shipyard scrapyard`,

  /** What artists and players do, and hardly anybody else. */
  artistsDo: `
  sings sang starred co-starred stars batted bowled choreographed sculpted headlined scored_twice
  scored_once scored_the toured`,

  /** What they make. */
  artistsWork: `
  films movies pictures records albums songs novels paintings sculptures hits singles goals wickets sonnets
  poems operas symphonies plays recordings`,

  /** Regions that follow a town's name, and tell it from its namesakes: "Moscow, Idaho". */
  regions: `
  Alabama Alaska Arizona Arkansas California Colorado Connecticut Delaware Florida Georgia Hawaii Idaho
  Illinois Indiana Iowa Kansas Kentucky Louisiana Maine Maryland Massachusetts Michigan Minnesota
  Mississippi Missouri Montana Nebraska Nevada New_Hampshire New_Jersey New_Mexico New_York North_Carolina
  North_Dakota Ohio Oklahoma Oregon Pennsylvania Rhode_Island South_Carolina South_Dakota Tennessee Texas
  Utah Vermont Virginia Washington West_Virginia Wisconsin Wyoming Ontario Quebec England Scotland Wales
  Ireland Australia Tyne_and_Wear`,

  /** Bodies and places that "of" joins to a name of their own: "University of Michigan", "Bank of China". */
  ofHeads: `
  bank university college school academy institute museum gallery gulf bay sea strait lake port battle siege treaty
  convention accord pact peace church bishop archbishop duke prince princess count times voice hotel maid gate
  federation association society`,

  /** Words that build a name with what follows: "Lake Michigan", "USS Washington", "Air India". */
  leftHeads: `
  lake mount mt fort ft port cape camp point key air hotel café cafe villa uss hms ss mv rms ins team miss
  model radio little`,

  /** What stands before the name of a ship. */
  ships: "SS USS HMS MS MV RMS INS HMAS USNS",

  /** What small towns have, and no capital. */
  smallTown: "borough township county_seat county_fair Main_Street village_green",

  /** Animals that people name: "Bali, a spaniel". */
  animals: `
  dog puppy cat kitten spaniel terrier retriever labrador poodle collie hound mare stallion gelding filly colt
  pony horse parrot tortoise elephant tiger panda`,

  /** What stands right before a ship's name. */
  vessels: `
  ferry steamer steamship steamboat paddle-steamer schooner sloop brig barge tugboat trawler yacht liner
  frigate battleship cruiser icebreaker freighter`,

  /** What may follow a ship or a hotel: "the Washington was". */
  afterThings:
    "was is were became began struck sank had has and in on at from to hung sailed lay with for and plays",
};
