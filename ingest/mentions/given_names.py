"""This file is common first names by the sex they mostly tell: for "he" and "she", and as one sign of a name."""

from __future__ import annotations

from govgraph.ingest.mentions.word_lists import list_words

MEN = list_words(
    """aaron abdul abdullah abel abraham adam adebayo aditya adnan adrian aftab ahmad ahmed aidan ajay akash akhtar
    alan alasdair alastair alban albert alec aled alejandro alexander alexei alf alfie alfred algernon ali alick
    alistair alister allan allen alok alun alwyn amarjit ambrose amir amit amos anand anders andre andreas andrei
    andrew andries aneurin angus anil ansel anthony antoine anton antonio anwar archibald archie arjun arkady arnold
    arshad art arthur arun arvind asad asher ashok ashwin asif aubrey augustus austin avtar ayodele aziz bala baljit
    barnaby barney barry bart bartholomew basil baz ben benedict benjamin bernard bert bertie bevan
    bhupinder bilal bill billy bob bobby bongani boris brad bradley brandon brendan brent brett brian brodie bruce
    bruno bryan bryn bud byron cahal cal caleb callan callum calum calvin carl carlos carlton carwyn caspar cathal
    cecil cedric chad charles chester chidi chinedu christian christopher chuck chukwuma chun cian ciaran
    cillian clarence clark claude clayton clem clement cliff clifford clint clive cole colin colm conal connor conor
    conrad constantine cormac cornelius craig crispin curtis cuthbert cyril dafydd dai daire dalbir dale damian
    damien damon dan daniel danny dara darius darragh darren darryl daryl dave david davy declan deepak delroy
    demetrius denis dennis denzil derek dermot derrick desmond dev dewi dick diego dilip dilwyn dinesh dino dirk
    dominic don donal donald doug dougal douglas dudley duncan dustin dwayne dwight dylan eachann eamon eamonn ed
    eddie edgar edmund eduardo edward edwin edwyn efan eifion einar eirik elgan elias elijah elliot elliott ellis
    elton elvis elwyn emeka emlyn emmanuel emmett emrys emyr enrique eoghan eoin eric erik ernest errol ervin erwin
    esmond ethan euan eugene evan ewan ewen ezra faisal farid farouk farquhar fazal felix ferdinand fergal fergus
    fernando fidel finlay finn fintan floyd francis francisco francois frank franklin franz fraser fred freddie
    frederick fyfe gabriel garba gareth garfield garret garrett garry garth gary gautam gavin gaz ged geoff geoffrey
    george geraint gerald gerard gerrit gerry gethin gideon gil gilbert giles gino giovanni girish glen glyn godfrey
    gopal gord gordon graeme graham grant greg gregor gregory greville griff griffith gruffydd guillermo gunther
    gurmeet gurpreet gus gustav guy gwilym gwyn hadi hamdi hamid hamish hamza hank hans hao hari harish harjit
    harold haroon haroun harpreet harry harvey hasan hassan hector heinrich hemant hemi hendrik henri henry herbert
    herman hernan hew hiroshi homer horace horatio howard howell hubert hugh hugo humphrey hussein huw hywel
    iain ian ibrahim idrees idris idwal iestyn ieuan ifan ifor ignatius igor ikechukwu imran inderjit ioan iolo
    iqbal irfan irvine irving irwin isaac isaiah islwyn ismail ivan ivo ivor iwan jabu jack jackson jacob jacques
    jagdish jago jake jamal james jameson jamil jared jarvis jasbir jason jaspal jasper jatinder javed javier jayesh
    jed jeff jefferson jeffery jeffrey jeremiah jeremy jerome jerry jerzy jesse jethro jez jignesh jim jimmy
    jitendra joao joaquin jock joe joel joginder johan john johnny jon jonah jonathan jonty jorge jose josef joseph
    josh joshua josiah juan julian julius jun justin kabeer kabir kamal kamran karamjit karim karl kashif keir keith
    kelechi kelvin kemi ken kendall kenji kenneth kenny kent kerem kerr ketan kev kevin khalid khurram kieran kieron
    kingsley kirit kirk kofi kojo krishna kuldip kulwant kumar kunal kurt kwabena kwame kwasi kwesi kyle lachie
    lachlan lakhbir lal lance larry lars laszlo latif laurence lawrence leighton len lennox leo leon leonard leopold
    leroy les lester lev lewis lex liam lincoln linden lionel llewellyn lloyd lorcan lorenzo lorne lou louis luc
    lucas lucian luis luke lungi luther lyle lyndon mack magnus mahesh mahmood mahmud majid malachy malcolm malik
    mandla manfred mani manny mansoor mansur manuel marc marcel marcin marco marcus marek mario mark marlon marshall
    martin marty marvin mateusz matiu matt matteo matthew matthias maurice max maxwell melville melvin merlin merlyn
    mervyn michael mick miguel mihai mike mikhail milan miles milo milton ming mitch mitchell mo mohamed mohammad
    mohammed mohan mohinder mohsin monty mordecai morris mortimer moses mostyn muhammad mukesh mungo murdo murdoch
    murray musa mushtaq mustafa myles nadhim nadir naeem naresh narinder nasir nate nathan nathaniel naveed naveen
    nawaz neal ned neil nelson neville niall nicholas nick nico nicolas nigel nikhil nikolai nils nirmal nitin noah
    norman norris obinna ogden olaf oleg oliver ollie oluwatobi omar orlando orson osama oscar osian osman oswald
    otis otto owain owen pablo padraig paramjit pardeep paresh patrick paul pavel pawel peadar pedro percival percy
    perry pete peter petr phil philip phillip phineas pierce pierre piers pieter piotr pita prakash pranav pravin
    prem qasim quentin quincy rab rafael rafi rafiq raheem raj rajan rajesh rajinder rajiv rakesh ralph ram
    ramanathan ramesh ramon randolph randy rangi ranjit raphael rashid rauf raul ravi ravinder ray raymond reg
    reggie reginald rehan rehman rene resham reuben rex rhodri rhys riaz ricardo richard rick ricky rishi rob robbie
    robert roberto rod roddy roderick rodney rodrigo roger rohan roland rolf roman ron ronald rory roshan ross
    rowland roy royston ruaraidh ruaridh ruben rudolf rudolph rufus rupert russ russell ryan sachin sadiq saeed
    sailesh sajid saleem salim salman samir samson samuel sandeep sandip sani sanjay sanjeev santiago sarbjit satish
    satnam satoshi saul scott seamus sean sebastian segun selwyn septimus serge sergei sergio seth seán shabbir
    shabir shafiq shahid shailesh shakeel shamus shane sharif shaun shawn shayne sheldon shyam sid siddharth
    siegfried silas simeon simon sion sione sipho sizwe sohail sohan solly solomon spencer stan stanislaw stanley
    stefan stephen sterling steve steven stewart struan stu stuart subhash sudhir sukhdev suleiman sultan sunil
    suraj suresh surjit syd syed sylvester séamus tadeusz tadhg taha tahir tam tanveer tariq tarlochan tarquin
    tavita te ted teddy terence thabo thaddeus thami themba theo theodore thom thomas thulani tim timothy tito
    tobias toby todd tolu tom tomas tommy tony torin torquil travis trefor trent trev trevor tristan troy tunde
    tunji ty tyler tyrell tyrone tāmati uche uday uel ulrich umar umesh uriah usman vaughan venkat vernon vibert vic
    victor vijay vikram viliami vimal vince vincent vinod virgil vishal vivek vladimir wade wale wallace walt walter
    waqar warren warwick waseem wayne wei wendell werner wes wesley wilbur wilf wilfred wilfrid will willard willem
    william willie willis wilmot winston winthrop wiremu wojtek wole wolfgang xavier yakubu yasin yaw yemi yitzhak
    yogesh younis yousef yousuf yusuf yves zac zachary zafar zaheer zahid zain zameer zane zbigniew zubair zulfiqar
    zygmunt"""
)
WOMEN = list_words(
    """abbie abena abigail ada adaeze adanna adela adelaide adele aditi adjoa adrienne agatha agnes agnieszka ailbhe
    aileen aimee aisha aisling akosua alana alba alberta alejandra alexa alexandra alexis alice alicia alina alison
    alka alma althea alys alyson ama amaka amanda amara amarjeet amber amelia amina amira amrita amy ana anastasia
    andrea angela angelica angharad anika anita anjali ann anna annabel annabelle anne annette annie anthea
    antoinette antonia anusha aoife april arabella ariadne arlene aroha asha ashleigh asma assumpta astrid athena
    attracta audrey augusta aurelia aurora ava avril ayanda ayesha babs baljeet barbara bea beatrice
    beatrix becky belinda bella berenice bernadette bernice bertha beryl bess beth bethan bethany betsy bettina
    betty beverly bhavna bianca birgit bisi blanche blessing blodwen bola bonnie branwen breda brenda brianna bride
    bridget bridie brigid briony britney bronagh bronwen bronwyn brooke bríd bunmi busisiwe camilla candice caoimhe
    cara carla carly carmel carmen carol carole caroline carolyn carrie carys cassandra catherine cathleen cathy
    catrin catriona cecilia cecily celeste celia ceri cerys chantal charity charlene charlotte charmaine
    chelsea cherie cherry cheryl chiamaka chiara chidinma chioma chloe christa christabel christina christine
    christobel ciara cicely cindy claire clara clare clarissa claudette claudia clementine cleo cliona clodagh
    concepta constance consuelo cora coral cordelia corinne cornelia cosima cressida crystal cynthia daisy daphne
    daria darlene davina dawn debbie debora deborah deepa deepika deidre deirdre delia delphine delyth demelza
    denise dervla desiree diana diane dilys dinah dineo dolores dominique donna dora doreen doris dorothea dorothy
    dot drusilla dympna earlene ebony edith edna edwina effie efua eileen eilidh eilish eimear eira eirlys eirwen
    eithne elaine eleanor elena eleri elin elinor elisabeth elise eliza elizabeth ella ellen ellie elma elodie
    eloise elsa elsie elspeth elvira emer emerald emilia emily emma ena enid erica erika erin ermintrude esi esme
    esperanza estelle esther ethel etta eugenia eunice eurwen eva evangeline eve evelina evie fatima faye felicity
    fenella fern ffion finola fiona fionnuala flavia fleur flora florence folake folasade francesca freda freya
    frieda funmi gabriela gabriella gabrielle gail gaynor geeta gemma gena genevieve georgia georgiana georgie
    georgina geraldine germaine gertrude gillian gina ginny giovanna gita giulia gladys glenda glenys gloria grace
    grainne greta gretchen gretel griselda gráinne guadalupe gudrun guinevere gwen gwenda gwendolen gwendolyn
    gwenllian gwenno gwyneth hadiza haf hannah harjinder harriet harriett hattie hayley hazel heather hedwig heidi
    helen helena helene helga heloise hema henrietta hermione hester hilda hildegard hina hinemoa holly honor
    honoria hope hortense hui huia hyacinth ida ifeoma ihuoma imelda imogen ina indira indra ines inez ingrid iona
    ione irene iris irma isa isabel isabella isadora ishbel isla isobel ita ivana ivy izzy jacinda jacinta
    jacqueline jacqui jade jana jane janet janette janice janine jasmin jasmine jasvinder jaya jayne jean jeanette
    jeanne jelena jemima jemma jen jenna jennie jennifer jenny jeri jessamine jessica jessie jill jillian joan
    joanna joanne jocasta jodie johanna jolene josephine josette josie joy joyce juanita judith judy julia juliana
    julie juliet june juno jyoti kalpana kamala kanta karen karin karina kasia katarzyna kate katerina katharine
    katherine kathleen kathryn kathy katie katrina katy kavita kayleigh keeley keisha kendra kerri kezia khadija
    kiera kimberley kimberly kiri kirsten kirstie kirsty kitty komal krystyna kulwinder kylee kylie lakshmi lana
    lara larissa lata latisha laura lauren laverne lavinia leah leanne leila leilani lena lenore leona leonie
    leonora lerato leticia letitia lila lilian liliana lilith lillian lily lina linda lindsey ling linzi lisa lise
    livia liz liza lois lola lorelei lorna lorraine lottie louisa louise lowri lucia lucilla lucille lucinda lucy
    ludmila luisa lurleen luz lydia lyn lynda lyndsey lynette lynne lynsey mabel maddie madeleine madge madhuri mae
    maeve magda magdalena magdalene maggie mahalia maia mairead mairi mairéad maisie malala malgorzata mali mandy
    manisha manpreet manuela mara marama marcella marcia mared margaret margarita margery margot marguerite maria
    mariam marian marianne marie mariel marigold marilyn marina marisa marisol marjorie marla marlene marsha martha
    martina marva mary matilda maud maude maura maureen mavis maxine maya meena meera meg megan meghan mehreen mei
    meinir melanie melinda melissa melody mercedes mercy mere meryl mhairi mia michaela michele michelle mildred
    millicent millie mimi mina minnie mira miranda miriam moana moira mollie molly mona monica monique morag morgana
    morwenna moya muireann muriel myfanwy myra myrna myrtle máire nadia nadine nafisa naheed naledi nan nancy
    nandini naomi narelle nargis nasreen natalia natalie natasha navneet naz nazia neelam neha nell nellie nerys
    nesta ngaio ngaire ngozi nia niamh nicola nicole nicolette nighat nikki nilufar nina nirmala nisha nita nkechi
    noelle nokuthula nola nomsa nomvula non nora noreen norma nuala nusrat nyasha octavia odette oladunni olga olive
    olivia olwen oona oonagh ophelia oprah orla orlaith ottilie ottoline padma paige palesa pam pamela pandora
    parveen parvin patience patricia patsy paula paulette paulina pauline pearl peggy penelope pennie penny perpetua
    petra petronella petunia philippa phillipa philomena phoebe phyllida phyllis pilar pippa polly pooja poppy
    portia pratibha preeti prerna primrose priscilla priti priya prudence prunella pushpa qudsia queenie rabia
    rachael rachel radha raelene rahila raina rajvinder ramona rana rangimarie rani raquel rashida ravinderjit razia
    reba rebecca rebekah reem reena refilwe regina rehana rekha renata renee rhea rhian rhiannon rhoda rhona rhonda
    ria rina rita ritu roberta robina robyn rochelle roisin romola rona rosa rosalie rosalind rosaline rosamund
    rosanna rosario rose roseanne rosemarie rosemary rosheen rosie roslyn rowena roxanne roz rubina ruby rukhsana
    rupa rushanara ruth róisín saba sabina sabrina sadia sadie safina safiya sahar saima saira sajida salima sally
    salma samantha samina samira samreen sanam sandra sangeeta sanjida saoirse sara sarah sarita saskia sayeeda
    scarlett seema selena selina selma seonaid serena shabana shabina shabnam shabnum shagufta shaheen shahida
    shamim shanelle shanice shanta sharon shauna sheena sheila shelagh sherry shilpa shirin shirley shona shreya
    sian sibyl siew sigrid silvia simone sinead sinéad siobhain siobhan siobhán sita siân smita solveig sonal sonia
    sonja sophia sophie sorcha stella steph stephanie stina sudha sue sujata sukhvinder sumaira sunita supriya
    surinder susan susanna susannah sushila susie suzanne suzy swati sybil sylvia tabitha tahira tahmina talitha
    tamara tammy tamsin tania tanya tara taslima tatiana tayo temperance teresa teri tess tessa thandeka thandi
    thandiwe thea thelma theodora theodosia theresa therese tilda tilly tina titi titilayo tonia tracey tricia trina
    trish trudy tryphena tui uma una urmila ursula usha valentina valerie vandana vanessa varsha veena venetia venus
    vera verity verna veronica vicki vicky victoria vida vidya vijaya viola violet virginia vita vivienne wanda
    wanjiru wendy whetu wilhelmina willa wilma winifred winnie winsome xanthe ximena xiu yasmeen yasmin yasmine
    yetunde yewande yolanda yvette yvonne zadie zahida zainab zakia zanele zara zeinab zelda zena zodwa zoe zofia
    zora zubeida zuleika zuzanna"""
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
    """april art asia august austin autumn avon baron bill brook chance charlotte chelsea chester cheyenne clifton
    clinton clyde con crystal dale dawn dean devon dot earl faith florence georgia glen grant guy heather holly hope
    houston india ivy jackson jordan joy june justice kent kirk lance lincoln madison major mark may melbourne mercy
    milton olive paris patience penny preston prudence rod royal ruby sandy selby sol stoke summer sydney temperance
    trent tyne victoria virginia warwick will winston"""
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
    return any(part in MEN or part in WOMEN or part in EITHER for part in (name, name.partition("-")[0]))
