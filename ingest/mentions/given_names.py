"""This file is common first names by the sex they mostly tell: for "he" and "she", and as one sign of a name."""

from __future__ import annotations

from govgraph.ingest.mentions.word_lists import list_words

MEN = list_words(
    """aaron abdul abdullah abel abraham adam adebayo aditya adnan adrian ahmad ahmed aidan ajay akash alan alasdair
    alastair alban albert alec aled alejandro alexander alexei alf alfie alfred algernon ali alick alistair alister
    allan allen alun alwyn ambrose amir amit amos anand anders andre andreas andrei andrew andries aneurin angus
    anil ansel anthony antoine anton antonio anwar archibald archie arjun arkady arnold art arthur arun arvind asad
    asher ashok ashwin asif aubrey augustus austin ayodele aziz bala balwinder barnaby barney barry bart bartholomew
    basil baz ben benedict benjamin bernard bert bertie bevan bill billy bob bobby bongani boris brad bradley
    brandon brendan brent brett brian brodie bruce bruno bryan bryn bud byron cahal cal caleb callan callum calum
    calvin carl carlos carlton carwyn caspar cathal cecil cedric chad charles chester chidi chinedu christian
    christopher chuck chukwuma chun cian ciaran cillian clarence clark claude clayton clem clement cliff clifford
    clint clive cole colin colm conal connor conor conrad constantine cormac cornelius craig crispin curtis cuthbert
    cyril dafydd dai daire dale damian damien damon dan daniel danny dara darius darragh darren darryl daryl dave
    david davy declan deepak delroy demetrius denis dennis denzil derek dermot derrick desmond dewi dick diego dilip
    dilwyn dino dirk dominic don donal donald doug dougal douglas dudley duncan dustin dwayne dwight dylan eachann
    eamon eamonn ed eddie edgar edmund eduardo edward edwin edwyn efan eifion einar eirik elgan elias elijah elliot
    elliott ellis elton elvis elwyn emeka emlyn emmanuel emmett emrys emyr enrique eoghan eoin eric erik ernest
    errol ervin erwin esmond ethan euan eugene evan ewan ewen ezra faisal farid farouk farquhar fazal felix
    ferdinand fergal fergus fernando fidel finlay finn fintan floyd francis francisco francois frank franklin franz
    fraser fred freddie frederick fyfe gabriel garba gareth garfield garret garrett garry garth gary gavin gaz ged
    geoff geoffrey george geraint gerald gerard gerrit gerry gethin gideon gil gilbert giles gino giovanni glen glyn
    godfrey gopal gord gordon graeme graham grant greg gregor gregory greville griff griffith gruffydd guillermo
    gunther gurpreet gus gustav guy gwilym gwyn hamish hamza hank hans hao hari harish harjit harold haroon harpreet
    harry harvey hasan hassan hector heinrich hemi hendrik henri henry herbert herman hernan hew hiroshi homer hone
    horace horatio howard howell hubert hugh hugo humphrey hussein huw hywel iain ian ibrahim idris idwal iestyn
    ieuan ifan ifor ignatius igor ikechukwu imran inderjit ioan iolo irfan irvine irving irwin isaac isaiah islwyn
    ismail ivan ivo ivor iwan jabu jack jackson jacob jacques jago jake jamal james jameson jared jarvis jason
    jaspal jasper jatinder javed javier jed jeff jefferson jeffery jeffrey jeremiah jeremy jerome jerry jerzy jesse
    jethro jez jim jimmy jitendra joao joaquin jock joe joel johan john johnny jon jonah jonathan jonty jorge jose
    josef joseph josh joshua josiah juan julian julius jun justin kabir kamal kamran karim karl keir keith kelechi
    kelvin ken kendall kenji kenneth kenny kent kerem kerr kev kevin khalid kieran kieron kingsley kirk kofi kojo
    krishna kulwant kumar kunal kurt kwabena kwame kwasi kwesi kyle lachie lachlan lal lance larry lars laszlo
    laurence lawrence leighton len lennox leo leon leonard leopold leroy les lester lev lewis lex liam lincoln
    linden lionel llewellyn lloyd lorcan lorenzo lorne lou louis luc lucas lucian luis luke lungi luther lyle lyndon
    mack magnus mahesh mahmood malachy malcolm malik mandla manfred mani manny mansoor manuel marc marcel marcin
    marco marcus marek mario mark marlon marshall martin marty marvin mateusz matiu matt matteo matthew matthias
    maurice max maxwell melville melvin merlin merlyn mervyn michael mick miguel mihai mike mikhail milan miles milo
    milton ming mitch mitchell mo mohamed mohammad mohammed mohan mohsin monty mordecai morris mortimer moses mostyn
    muhammad mungo murdo murdoch murray musa mustafa myles naeem nate nathan nathaniel naveed naveen neal ned neil
    nelson neville niall nicholas nick nico nicolas nigel nikhil nikolai nils noah norman norris obinna ogden olaf
    oleg oliver ollie oluwatobi omar orlando orson osama oscar osian osman oswald otis otto owain owen pablo padraig
    pardeep patrick paul pavel pawel peadar pedro percival percy perry pete peter petr phil philip phillip phineas
    pierce pierre piers pieter piotr pita prakash pranav prem quentin quincy rab rafael rafiq raheem raj rajan
    rajesh rajiv ralph ram ramesh ramon randolph randy rangi ranjit raphael rashid rauf raul ravi ravinder ray
    raymond reg reggie reginald rene reuben rex rhodri rhys ricardo richard rick ricky rob robbie robert roberto rod
    roddy roderick rodney rodrigo roger rohan roland rolf roman ron ronald rory roshan ross rowland roy royston
    ruaraidh ruaridh ruben rudolf rudolph rufus rupert russ russell ryan sachin sadiq sailesh saleem salman samir
    samson samuel sandip sani sanjay sanjeev santiago satoshi saul scott seamus sean sebastian segun selwyn septimus
    serge sergei sergio seth seán shahid shamus shane shaun shawn shayne sheldon sid siddharth siegfried silas
    simeon simon sion sione sipho sizwe solly solomon spencer stan stanislaw stanley stefan stephen sterling steve
    steven stewart struan stu stuart subhash sukhdev suleiman sunil suraj suresh surjit syd syed sylvester séamus
    tadeusz tadhg taha tam tariq tarquin tavita te ted teddy terence thabo thaddeus thami themba theo theodore thom
    thomas thulani tim timothy tito tobias toby todd tolu tom tomas tommy tony torin torquil travis trefor trent
    trev trevor tristan troy tunde tunji ty tyler tyrell tyrone tāmati uche uday uel ulrich umar uriah vaughan
    vernon vibert vic victor vijay vikram viliami vince vincent vinod virgil vishal vivek vladimir wade wale wallace
    walt walter warren warwick wayne wei wendell werner wes wesley wilbur wilf wilfred wilfrid will willard willem
    william willie willis wilmot winston winthrop wiremu wojtek wole wolfgang xavier yakubu yaw yemi yitzhak yousef
    yusuf yves zac zachary zafar zahid zain zane zbigniew zygmunt"""
)
WOMEN = list_words(
    """abbie abena abigail ada adaeze adanna adela adelaide adele aditi adjoa adrienne agatha agnes agnieszka ailbhe
    aileen aimee aisha aisling akosua alana alba alberta alejandra alexa alexandra alexis alice alicia alina alison
    alka alma althea alys alyson ama amaka amanda amara amber amelia amina amira amrita amy ana anastasia andrea
    angela angelica angharad anika anita anjali ann anna annabel annabelle anne annette annie anthea antoinette
    antonia anusha aoife april arabella ariadne arlene aroha asha ashleigh asma assumpta astrid athena attracta
    audrey augusta aurelia aurora ava avril ayanda ayesha babs barbara bea beatrice beatrix becky belinda bella
    berenice bernadette bernice bertha beryl bess beth bethan bethany betsy bettina betty beverly bianca birgit bisi
    blanche blessing blodwen bola bonnie branwen breda brenda brianna bride bridget bridie brigid briony britney
    bronagh bronwen bronwyn brooke bríd bunmi busisiwe camilla candice caoimhe cara carla carly carmel carmen carol
    carole caroline carolyn carrie carys cassandra catherine cathleen cathy catrin catriona cecilia cecily celeste
    celia ceri cerys chandra chantal charity charlene charlotte charmaine chelsea cherie cherry cheryl chiamaka
    chiara chidinma chioma chloe christa christabel christina christine christobel ciara cicely cindy claire clara
    clare clarissa claudette claudia clementine cleo cliona clodagh concepta constance consuelo cora coral cordelia
    corinne cornelia cosima cressida crystal cynthia daisy daphne daria darlene davina dawn debbie debora deborah
    deepa deidre deirdre delia delphine delyth demelza denise dervla desiree diana diane dilys dinah dineo dolores
    dominique donna dora doreen doris dorothea dorothy dot drusilla dympna earlene ebony edith edna edwina effie
    efua eileen eilidh eilish eimear eira eirlys eirwen eithne elaine eleanor elena eleri elin elinor elisabeth
    elise eliza elizabeth ella ellen ellie elma elodie eloise elsa elsie elspeth elvira emer emerald emilia emily
    emma ena enid erica erika erin ermintrude esi esme esperanza estelle esther ethel etta eugenia eunice eurwen eva
    evangeline eve evelina evie fatima faye felicity fenella fern ffion finola fiona fionnuala flavia fleur flora
    florence folake folasade francesca freda freya frieda funmi gabriela gabriella gabrielle gail gaynor gemma gena
    genevieve georgia georgiana georgie georgina geraldine germaine gertrude gillian gina ginny giovanna gita giulia
    gladys glenda glenys gloria grace grainne greta gretchen gretel griselda gráinne guadalupe gudrun guinevere gwen
    gwenda gwendolen gwendolyn gwenllian gwenno gwyneth hadiza haf hannah harriet harriett hattie hayley hazel
    heather hedwig heidi helen helena helene helga heloise henrietta hermione hester hilda hildegard hina hinemoa
    holly hone honor honoria hope hortense hui huia hyacinth ida ifeoma ihuoma imelda imogen ina indira indra ines
    inez ingrid iona ione irene iris irma isa isabel isabella isadora ishbel isla isobel ita ivana ivy izzy jacinda
    jacinta jacqueline jacqui jade jana jane janet janette janice janine jasmin jasmine jaya jayne jean jeanette
    jeanne jelena jemima jemma jen jenna jennie jennifer jenny jeri jessamine jessica jessie jill jillian joan
    joanna joanne jocasta jodie johanna jolene josephine josette josie joy joyce juanita judith judy julia juliana
    julie juliet june juno kamala kanta karen karin karina kasia katarzyna kate katerina katharine katherine
    kathleen kathryn kathy katie katrina katy kavita kayleigh keeley keisha kendra kerri kezia khadija kiera
    kimberley kimberly kiri kirsten kirstie kirsty kitty komal krystyna kylee kylie lakshmi lana lara larissa
    latisha laura lauren laverne lavinia leah leanne leila leilani lena lenore leona leonie leonora lerato leticia
    letitia lila lilian liliana lilith lillian lily lina linda lindsey ling linzi lisa lise livia liz liza lois lola
    lorelei lorna lorraine lottie louisa louise lowri lucia lucilla lucille lucinda lucy ludmila luisa lurleen luz
    lydia lyn lynda lyndsey lynette lynne lynsey mabel maddie madeleine madge madhuri mae maeve magda magdalena
    magdalene maggie mahalia maia mairead mairi mairéad maisie malala malgorzata mali mandy manuela mara marama
    marcella marcia mared margaret margarita margery margot marguerite maria mariam marian marianne marie mariel
    marigold marilyn marina marisa marisol marjorie marla marlene marsha martha martina marva mary matilda maud
    maude maura maureen mavis maxine maya meena meera meg megan meghan mehreen mei meinir melanie melinda melissa
    melody mercedes mercy mere meryl mhairi mia michaela michele michelle mildred millicent millie mimi mina minnie
    mira miranda miriam moana moira mollie molly mona monica monique morag morgana morwenna moya muireann muriel
    myfanwy myra myrna myrtle máire nadia nadine nafisa naledi nan nancy nandini naomi narelle nasreen natalia
    natalie natasha nazia neelam nell nellie nerys nesta ngaio ngaire ngozi nia niamh nicola nicole nicolette nikki
    nilufar nina nisha nkechi noelle nokuthula nola nomsa nomvula non nora noreen norma nuala nyasha octavia odette
    oladunni olga olive olivia olwen oona oonagh ophelia oprah orla orlaith ottilie ottoline padma paige palesa pam
    pamela pandora parveen patience patricia patsy paula paulette paulina pauline pearl peggy penelope pennie penny
    perpetua petra petronella petunia philippa phillipa philomena phoebe phyllida phyllis pilar pippa polly poppy
    portia prerna primrose priscilla priti priya prudence prunella queenie rachael rachel radha raelene raina ramona
    rana rangimarie rani raquel rashida reba rebecca rebekah reem refilwe regina rekha renata renee rhea rhian
    rhiannon rhoda rhona rhonda ria rina rita roberta robyn rochelle roisin romola rona rosa rosalie rosalind
    rosaline rosamund rosanna rosario rose roseanne rosemarie rosemary rosheen rosie roslyn rowena roxanne roz ruby
    rukhsana rupa ruth róisín sabina sabrina sadia sadie safiya sahar saira sally salma samantha samina samira
    sandra sangeeta sanjida saoirse sara sarah saskia scarlett selena selina selma seonaid serena shabana shabnam
    shagufta shanelle shanice shanta sharon shauna sheena sheila shelagh sherry shirin shirley shona shreya sian
    sibyl siew sigrid silvia simone sinead sinéad siobhain siobhan siobhán sita siân solveig sonia sonja sophia
    sophie sorcha stella steph stephanie stina sue sujata sunita supriya susan susanna susannah susie suzanne suzy
    swati sybil sylvia tabitha tahira talitha tamara tammy tamsin tania tanya tara tatiana tayo temperance teresa
    teri tess tessa thandeka thandi thandiwe thea thelma theodora theodosia theresa therese tilda tilly tina titi
    titilayo tonia tracey tricia trina trish trudy tryphena tui una ursula usha valentina valerie vanessa veena
    venetia venus vera verity verna veronica vicki vicky victoria vida vijaya viola violet virginia vita vivienne
    wanda wanjiru wendy whetu wilhelmina willa wilma winifred winnie winsome xanthe ximena xiu yasmeen yasmin
    yetunde yewande yolanda yvette yvonne zadie zainab zanele zara zeinab zelda zena zodwa zoe zofia zora zuleika
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
