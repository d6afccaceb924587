"""This file is common first names by the sex they mostly tell: for "he" and "she", and as one sign of a name."""

from __future__ import annotations

from govgraph.ingest.mentions.word_lists import list_words

MEN = list_words(
    """aaron abdul abdullah abel abraham adam adebayo aditya adnan adrian ahmad ahmed aidan ajay akash alan alasdair
    alastair alban albert alec aled alexander alexei alf alfie alfred algernon ali alick alistair alister allan
    allen alun alwyn ambrose amir amit amos anand anders andre andreas andrei andrew aneurin angus anil ansel
    anthony antoine anton antonio anwar archibald archie arjun arkady arnold art arthur arun asad asher ashok asif
    aubrey augustus austin ayodele aziz barnaby barney barry bart bartholomew basil ben benedict benjamin bernard
    bert bertie bevan bill billy bob bobby boris brad bradley brandon brendan brent brett brian bruce bruno bryan
    bryn bud byron cahal cal caleb callum calum calvin carl carlos carlton carwyn caspar cathal cecil cedric chad
    charles chester chidi chinedu christian christopher chuck chukwuma cian ciaran cillian clarence clark claude
    clayton clem clement cliff clifford clint clive cole colin colm conal connor conor conrad constantine cormac
    cornelius craig crispin curtis cuthbert cyril dafydd dai daire dale damian damien damon dan daniel danny dara
    darius darragh darren dave david davy declan deepak delroy demetrius denis dennis denzil derek dermot derrick
    desmond dewi dick diego dilip dilwyn dino dirk dominic don donal donald doug dougal douglas dudley duncan dustin
    dwayne dwight dylan eamon eamonn ed eddie edgar edmund eduardo edward edwin edwyn efan eifion einar eirik elgan
    elias elijah elliot elliott ellis elton elvis elwyn emeka emlyn emmanuel emmett emrys emyr eoghan eoin eric erik
    ernest errol ervin erwin esmond ethan euan eugene evan ewan ewen ezra faisal farid farouk farquhar fazal felix
    ferdinand fergal fergus fernando fidel finlay finn fintan floyd francis francisco frank franklin franz fraser
    fred freddie frederick fyfe gabriel gareth garfield garret garrett garry garth gary gavin geoff geoffrey george
    geraint gerald gerard gerry gethin gideon gil gilbert giles gino giovanni glen glyn godfrey gopal gordon graeme
    graham grant greg gregor gregory greville griff griffith gruffydd guillermo gunther gurpreet gus gustav guy
    gwilym gwyn hamish hamza hank hans hari harish harjit harold haroon harry harvey hasan hassan hector heinrich
    henri henry herbert herman hew hiroshi homer horace horatio howard howell hubert hugh hugo humphrey hussein huw
    hywel iain ian ibrahim idris idwal iestyn ieuan ifan ifor ignatius igor ikechukwu imran inderjit ioan iolo irfan
    irvine irving irwin isaac isaiah islwyn ismail ivan ivo ivor iwan jack jackson jacob jacques jago jake jamal
    james jameson jared jarvis jason jasper jatinder javed javier jed jeff jefferson jeffery jeffrey jeremiah jeremy
    jerome jerry jesse jethro jim jimmy jitendra joao joaquin jock joe joel john johnny jon jonah jonathan jonty
    jorge jose josef joseph josh joshua josiah juan julian julius justin kabir kamal kamran karim karl keir keith
    kelechi kelvin ken kendall kenneth kenny kent kerem kevin khalid kieran kieron kingsley kirk kofi krishna
    kulwant kumar kunal kurt kwabena kwame kyle lachlan lal lance larry lars laszlo laurence lawrence leighton len
    lennox leo leon leonard leopold leroy les lester lev lewis liam lincoln linden lionel llewellyn lloyd lorcan
    lorenzo lorne lou louis luc lucas lucian luis luke luther lyle lyndon mack magnus mahesh mahmood malachy malcolm
    malik manfred mani manny mansoor manuel marc marcel marcin marco marcus marek mario mark marlon marshall martin
    marty marvin mateusz matt matteo matthew matthias maurice max maxwell melville melvin merlin merlyn mervyn
    michael mick miguel mihai mike mikhail milan miles milo milton mitch mitchell mohamed mohammad mohammed mohan
    mohsin monty mordecai morris mortimer moses mostyn muhammad mungo murdo murdoch murray musa mustafa myles naeem
    nate nathan nathaniel naveed neal ned neil nelson neville niall nicholas nick nico nicolas nigel nikhil nikolai
    nils noah norman norris ogden olaf oleg oliver ollie omar orlando orson osama oscar osian osman oswald otis otto
    owain owen pablo padraig pardeep patrick paul pavel pawel peadar pedro percival percy perry pete peter petr phil
    philip phillip phineas pierce pierre piers piotr pita prakash pranav prem quentin quincy rafael rafiq raheem raj
    rajan rajesh rajiv ralph ram ramesh ramon randolph randy ranjit raphael rashid rauf ravi ravinder ray raymond
    reg reggie reginald rene reuben rex rhodri rhys ricardo richard rick ricky rob robbie robert roberto rod roddy
    roderick rodney rodrigo roger rohan roland rolf roman ron ronald rory roshan ross rowland roy royston ruaridh
    rudolf rudolph rufus rupert russ russell ryan sachin sadiq sailesh saleem salman samir samson samuel sandip
    sanjay sanjeev santiago saul scott seamus sean sebastian selwyn septimus serge sergei seth seán shahid shamus
    shane shaun shawn sheldon sid siegfried silas simeon simon sion sione solomon spencer stan stanislaw stanley
    stefan stephen sterling steve steven stewart stuart subhash sukhdev suleiman sunil suresh syed sylvester séamus
    tadeusz tadhg taha tariq tarquin tavita ted teddy terence thabo thaddeus thami theo theodore thom thomas thulani
    tim timothy tobias toby todd tolu tom tomas tommy tony torquil travis trefor trent trevor tristan troy tunde ty
    tyler tyrell tyrone uday ulrich umar uriah vaughan vernon vibert victor vijay vikram vince vincent vinod virgil
    vishal vivek vladimir wade wallace walt walter warren warwick wayne wendell werner wesley wilbur wilf wilfred
    wilfrid will willard willem william willie willis wilmot winston winthrop wojtek wole wolfgang xavier yakubu yaw
    yitzhak yousef yusuf yves zac zachary zafar zahid zain zane zbigniew zygmunt"""
)
WOMEN = list_words(
    """abbie abigail ada adaeze adanna adela adelaide adele aditi adrienne agatha agnes agnieszka aileen aimee aisha
    aisling alana alba alberta alexa alexandra alexis alice alicia alina alison alka alma althea alys alyson amanda
    amara amber amelia amina amira amrita amy ana anastasia andrea angela angelica angharad anika anita anjali ann
    anna annabel annabelle anne annette annie anthea antoinette antonia anusha aoife april arabella ariadne arlene
    asha ashleigh asma astrid athena audrey augusta aurelia aurora ava avril ayesha babs barbara bea beatrice
    beatrix becky belinda bella berenice bernadette bernice bertha beryl bess beth bethan bethany betsy bettina
    betty beverly bianca birgit blanche blessing blodwen bola bonnie branwen breda brenda brianna bride bridget
    bridie brigid briony britney bronagh bronwen bronwyn brooke bríd bunmi camilla candice caoimhe cara carla carly
    carmel carmen carol carole caroline carolyn carrie carys cassandra catherine cathleen cathy catrin catriona
    cecilia cecily celeste celia ceri cerys chandra chantal charity charlene charlotte chelsea cherie cherry cheryl
    chiara chidinma chioma chloe christa christabel christina christine christobel ciara cicely cindy claire clara
    clare clarissa claudette claudia clementine cleo cliona clodagh constance consuelo cora coral cordelia corinne
    cornelia cosima cressida crystal cynthia daisy daphne daria davina dawn debbie debora deborah deepa deidre
    deirdre delia delphine delyth demelza denise diana diane dilys dinah dolores dominique donna dora doreen doris
    dorothea dorothy dot drusilla dympna ebony edith edna edwina effie eileen eilidh eilish eimear eira eirlys
    eirwen elaine eleanor elena eleri elin elinor elisabeth elise eliza elizabeth ella ellen ellie elma elodie
    eloise elsa elsie elspeth elvira emer emerald emilia emily emma ena enid erica erika erin ermintrude esme
    esperanza estelle esther ethel etta eugenia eunice eurwen eva evangeline eve evelina evie fatima faye felicity
    fenella fern ffion finola fiona fionnuala flavia fleur flora florence folake francesca freda freya frieda funmi
    gabriela gabriella gabrielle gail gaynor gemma gena genevieve georgia georgiana georgie georgina geraldine
    germaine gertrude gillian gina ginny giovanna gita giulia gladys glenda glenys gloria grace grainne greta
    gretchen gretel griselda gráinne gudrun guinevere gwen gwenda gwendolen gwendolyn gwenllian gwyneth hadiza haf
    hannah harriet harriett hattie hayley hazel heather hedwig heidi helen helena helene helga heloise henrietta
    hermione hester hilda hildegard hina hinemoa holly honor honoria hope hortense hyacinth ida ifeoma ihuoma imelda
    imogen ina indira indra ines inez ingrid iona ione irene iris irma isa isabel isabella isadora ishbel isla
    isobel ivana ivy izzy jacinta jacqueline jacqui jade jana jane janet janette janice janine jasmin jasmine jaya
    jayne jean jeanette jeanne jelena jemima jemma jen jenna jennie jennifer jenny jeri jessamine jessica jessie
    jill jillian joan joanna joanne jocasta jodie johanna josephine josette josie joy joyce juanita judith judy
    julia juliana julie juliet june juno kamala kanta karen karin karina kasia katarzyna kate katerina katharine
    katherine kathleen kathryn kathy katie katrina katy kavita kayleigh keeley keisha kendra kerri kezia khadija
    kiera kimberley kimberly kirsten kirstie kirsty kitty komal krystyna kylie lakshmi lana lara larissa latisha
    laura lauren laverne lavinia leah leanne leila leilani lena lenore leona leonie leonora lerato leticia letitia
    lila lilian liliana lilith lillian lily lina linda lindsey linzi lisa lise livia liz liza lois lola lorelei
    lorna lorraine lottie louisa louise lowri lucia lucilla lucille lucinda lucy ludmila luisa lydia lyn lynda
    lyndsey lynette lynne lynsey mabel maddie madeleine madge madhuri mae maeve magda magdalena maggie mahalia maia
    mairead mairi maisie malala malgorzata mandy manuela mara marcella marcia mared margaret margarita margery
    margot marguerite maria mariam marian marianne marie mariel marigold marilyn marina marisa marjorie marla
    marlene marsha martha martina marva mary matilda maud maude maura maureen mavis maxine maya meena meera meg
    megan meghan mehreen meinir melanie melinda melissa melody mercedes mercy meryl mhairi mia michaela michele
    michelle mildred millicent millie mimi mina minnie mira miranda miriam moira mollie molly mona monica monique
    morag morgana morwenna moya muriel myfanwy myra myrna myrtle máire nadia nadine nafisa naledi nan nancy nandini
    naomi nasreen natalia natalie natasha nazia neelam nell nellie nerys nesta ngaire ngozi niamh nicola nicole
    nicolette nikki nilufar nina nisha nkechi noelle nokuthula nola nomsa non nora noreen norma nuala nyasha octavia
    odette oladunni olga olive olivia olwen oona oonagh ophelia oprah orla orlaith ottilie padma paige pam pamela
    pandora parveen patience patricia patsy paula paulette paulina pauline pearl peggy penelope pennie penny
    perpetua petra petronella petunia philippa phillipa philomena phoebe phyllida phyllis pippa polly poppy portia
    prerna primrose priscilla priti priya prudence prunella queenie rachael rachel radha raina ramona rana rani
    raquel rashida reba rebecca rebekah reem refilwe regina rekha renata renee rhea rhian rhiannon rhoda rhona
    rhonda ria rina rita roberta robyn rochelle roisin romola rona rosa rosalie rosalind rosaline rosamund rosanna
    rose roseanne rosemarie rosemary rosheen rosie roslyn rowena roxanne roz ruby rukhsana rupa ruth róisín sabina
    sabrina sadia sadie safiya sahar saira sally salma samantha samina samira sandra sangeeta sanjida saoirse sara
    sarah saskia scarlett selena selina selma seonaid serena shabana shabnam shagufta shanice shanta sharon shauna
    sheena sheila shelagh sherry shirin shirley shona shreya sian sibyl sigrid silvia simone sinead sinéad siobhan
    siobhán sita siân solveig sonia sonja sophia sophie stella steph stephanie stina sue sujata sunita supriya susan
    susanna susannah susie suzanne suzy swati sybil sylvia tabitha tahira talitha tamara tammy tamsin tania tanya
    tara tatiana tayo temperance teresa teri tess tessa thandeka thandi thandiwe thea thelma theodora theodosia
    theresa therese tilda tilly tina titilayo tonia tracey tricia trina trish trudy tryphena una ursula usha
    valentina valerie vanessa veena venetia venus vera verity verna veronica vicki vicky victoria vida vijaya viola
    violet virginia vita vivienne wanda wanjiru wendy wilhelmina willa wilma winifred winnie winsome xanthe ximena
    yasmeen yasmin yetunde yolanda yvette yvonne zadie zainab zanele zara zeinab zelda zena zoe zofia zora zuleika
    zuzanna"""
)
EITHER = list_words(
    """ade alex ama amal andy ashley august avery baron beverley billie blair bobbie cameron casey charlie chris col
    courtney dana darcy dean devon drew earl eli elis evelyn femi frances frankie gale glenn gurdeep harper hilary
    hilton ira jackie jaime jamie jan jess jo jocelyn jody jordan jude jules kay kelly kerry kim kiran kit kris
    laurie lee leigh lesley leslie lindsay loren lynn mandeep manjit marion may mel meredith merle morgan nat nicky
    noel ola olu oluwaseun paddy parminder pat reese riley robin ronnie rowan sam sandy sasha shannon shay shelley
    sidney sol stacey stevie sunny sydney tam temitope terry toni tracy val valentine viv vivian vivien wyn wynne"""
)
ALSO_WORDS = list_words(
    """victoria virginia georgia florence chelsea lincoln kent devon charlotte austin jackson jordan april june august
    may grant will bill mark art rose hope faith grace charity joy dawn earl dean baron holly ivy heather olive ruby
    crystal pearl penny sandy frank patience prudence temperance miles lance rod pat bob jack guy victor drew rex
    regina mercy summer autumn royal major chance carol verity honor felicity constance clement justice noel trent
    tyne avon clyde kirk glen dale craig brook lee stoke chester preston milton clifton clinton melbourne sydney
    houston madison cheyenne asia india paris carlton warwick winston selby barry max ray don con lal sol dot non"""
)
"""First names that are as often words or places."""


def guess_sex(given: str) -> str:
    """Return `m` or `f` where a first name mostly tells it, else "".

    >>> guess_sex("Brian"), guess_sex("Robin Hood"), guess_sex("Sharon")
    ('m', '', 'f')
    """
    name = given.casefold()
    return "m" if name in MEN else "f" if name in WOMEN else ""


def is_given(word: str) -> bool:
    """Tell whether `word` is a common first name.

    >>> is_given("Sharon"), is_given("Slough")
    (True, False)
    """
    name = word.casefold()
    return name in MEN or name in WOMEN or name in EITHER
