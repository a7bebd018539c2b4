"""Places, streets, schools, organisations and the small words that fill the slots of a pattern."""

from __future__ import annotations

PLACES = (
    "Forest Gate;Stratford;Plaistow;East Ham;West Ham;Canning Town;Custom House;Beckton;Manor Park;Maryland;Barking;"
    "Dagenham;Ilford;Romford;Leyton;Leytonstone;Walthamstow;Hackney;Hackney Wick;Homerton;Bow;Poplar;Stepney;Whitechapel;"
    "Bethnal Green;Mile End;Limehouse;Shadwell;Wapping;Isle of Dogs;Tottenham;Edmonton;Enfield;Wood Green;Haringey;"
    "Brixton;Peckham;Lewisham;Deptford;New Cross;Woolwich;Thamesmead;Croydon;Tooting;Streatham;Camden;Islington;Harlow;"
    "Southend;Basildon;Chelmsford;Clacton;Colchester;Luton;Bedford;Milton Keynes;Northampton;Norwich;Ipswich;Cambridge;"
    "Peterborough;Birmingham;Coventry;Leicester;Manchester;Leeds;Liverpool;Bradford;Cardiff;Swansea;Bristol;Brighton;"
    "Margate;Dover;Canterbury;Hastings;Portsmouth;Bournemouth;Reading;Slough;Watford;Harold Wood;Harold Hill;"
    "Chadwell Heath;Seven Kings;Gants Hill;Goodmayes;Hornchurch;Upminster;Rainham;Grays;Tilbury;Silvertown;North Woolwich;"
    "Upton Park;Green Street;Newham;Tower Hamlets;Redbridge;Waltham Forest;Havering;Lambeth;Southwark;London;Essex;Kent;"
    "Glasgow;Edinburgh;Nigeria;Lagos;Ghana;Accra;Somalia;Mogadishu;Jamaica;Kingston;Bangladesh;Sylhet;Dhaka;Pakistan;"
    "Lahore;Poland;Warsaw;Romania;Bucharest;Lithuania;Vilnius;Turkey;Istanbul;Albania;Portugal;Madeira;Spain;Congo"
).split(";")
PLACES_TEST = (
    "Hainault;Chigwell;Loughton;Chingford;Woodford;Barkingside;Collier Row;Canvey;Dalston;Stoke Newington;Finsbury Park;"
    "Archway;Kilburn;Harlesden;Acton;Hayes;Catford;Sydenham;Eltham;Abbey Wood;Gravesend;Maidstone;Wolverhampton;Derby;"
    "Exeter;Kenya;Eritrea;Guinea;Morocco"
).split(";")
STREET_FIRST = (
    "Barking Romford Green Katherine High Prince Regent Station Church Victoria Albert Albany Balaam Beckton Carpenters Claremont "
    "Boundary Browning Chargeable Upton Shrewsbury Sebert Odessa Dames Woodgrange Capel Field Tower Jack Cornwell Stopford "
    "Grange Queens Kings Park Manor George Edward Milton Shelley Tennyson Byron Keats Harold Hartley Lonsdale Burges "
    "Wellington Nelson Stanley Clifford Gordon Mitcham Plashet Ruskin Jubilee Freemasons Murray Tollgate Windsor Savage "
    "Hermit Star Kingsland Mare Cann Hall Leigh Osborne Norwich Chestnut Elm Oak Rosebery Napier Lawrence Sidney Francis"
).split()
STREET_FIRST_TEST = "Windmill Rectory Cumberland Marlow Hollybush Bective Gurney Disraeli Atherton Clova Vansittart Wythenshawe".split()
STREET_LAST = "Road Street Lane Avenue Close Gardens Way Rd St Ave Grove Terrace Drive Crescent Walk Court House Square".split()
PARKS = (
    "Victoria Park;West Ham Park;Plashet Park;Central Park;Stratford Park;Beckton Park;Little Ilford Park;Wanstead Flats;"
    "Olympic Park;Forest Lane Park;Lyle Park;Thames Barrier Park;Hackney Marshes;Valentines Park;Mayesbrook Park;London Fields;"
    "Priory Park;Canning Town Rec;Keir Hardie Rec;Royal Victoria Gardens;Memorial Park;Star Park;Gooseley Playing Fields"
).split(";")
STATIONS = (
    "Stratford station;Forest Gate stn;Plaistow tube;East Ham station;West Ham station;Maryland station;Upton Park tube;"
    "Canning Town stn;Custom House DLR;Prince Regent DLR;Barking station;Ilford stn;Liverpool Street;Mile End tube;"
    "Westfield bus station;Seven Sisters;Stratford bus stn;Beckton DLR;Manor Park station;Harold Wood station;Abbey Road DLR;"
    "Royal Victoria;King George V DLR;Elephant and Castle;Charing Cross;Kings Cross;St Pancras;Marylebone"
).split(";")
SCHOOLS = (
    "Kingsford Community School;Lister;Forest Gate Community School;Plashet;Brampton Manor;Cumberland School;Langdon Academy;"
    "Little Ilford School;Rokeby;St Bonaventure's;St Angela's;Sarah Bonnell;Eastlea;Royal Docks Academy;Stratford School;"
    "NewVIc;Newham College;Tunmarsh PRU;Chobham Academy;School 21;Harris Academy;Oasis Academy;St Edward's Primary;"
    "Elizabeth Fry School;John F Kennedy School;Robert Clack;Eastbury;Jo Richardson;Sydney Russell;George Green's;"
    "Morpeth;Mulberry;Stepney Green Maths;Ellen Wilkinson Primary;William Davies Primary;Elmhurst Primary;Nelson Primary"
).split(";")
ORGS = (
    "CAMHS;YOT;YJS;Catch22;Barnardo's;St Giles Trust;NSPCC;Victim Support;Newham General;Royal London;Whipps Cross;CPS;"
    "HMP Thameside;HMYOI Feltham;Cookham Wood;HMP Pentonville;Wetherby YOI;Oakhill STC;Medway;Rainsbrook;Social Care;MASH;"
    "Early Help;Probation;the Home Office;Job Centre;Fight for Peace;Chance UK;Abianda;Spark2Life;Redthread;Kooth;Mind;"
    "Turning Point;Change Grow Live;Shelter;Crisis;Citizens Advice;Newham Council;LBTH;Peabody;Clarion;L&Q;Essex Police;"
    "British Transport Police;the Met;Ambition Aspire Achieve;Community Links;Salvation Army;King George Hospital;Queens"
).split(";")
GANGS = (
    "Beckton Boys;Woodgrange E7;Stratford gang;the Chadd Green boys;DA;Portia;CG;MDP;Anyone Can Go;SMG;Custom House youngers;"
    "Hackney lot;7th;Maryland;Zone 2;OFB;the Docks;ACG;E15;Northside;Southside;block 9;the Farm;A-Side;T-Block"
).split(";")
TEAMS = "Leyton Orient;West Ham;Arsenal;Spurs;Chelsea;the Hammers;Dagenham & Redbridge;Man United;Newham FC;Fisher".split(";")
SHOPS = (
    "McDonalds;KFC;Morley's;the chicken shop;Tesco;Sainsbury's;Lidl;Asda;JD Sports;Primark;Westfield;Foot Locker;Costa;Greggs;"
    "Sam's Chicken;Iceland;Boots;Aldi;Poundland;the offy;the barbers;Nando's;Wilko;Amazon;Dixy Chicken;the bookies;Dave's Cafe"
).split(";")
RELATIONS = (
    "mum;dad;mother;father;nan;nana;gran;grandad;grandmother;brother;bro;sister;sis;aunt;auntie;aunty;uncle;cousin;step dad;"
    "stepdad;stepmum;step mother;half brother;older brother;younger sister;little bro;big sister;partner;ex partner;husband;"
    "wife;girlfriend;gf;boyfriend;bf;baby mother;friend;best friend;mate;niece;nephew;son;daughter;twin;carer;guardian;MGM;"
    "PGM;foster mum;godmother;fiance;mother in law;neighbour;landlord"
).split(";")
PROFESSIONALS = (
    "PC;DC;DS;DI;Sgt;Insp;PCSO;WPC;Det Con;Detective Sergeant;A/PS;T/DC;social worker;SW;YOT worker;probation officer;key worker;"
    "keyworker;IRO;EWO;youth worker;worker;CPN;officer;duty SW;case manager;support worker"
).split(";")
TITLES = "Mr;Mrs;Ms;Miss;Dr;mr;mrs;ms;miss;Mr.;Mrs.;Sir;Mx;Rev;Prof".split(";")
JOBS = "manager;head teacher;project worker;coach;director;chair;councillor;coordinator;solicitor;caretaker;CEO".split(";")
OFFENCES = (
    "robbery;PWITS;possession of cannabis;poss class A;ABH;GBH;assault;burglary;theft;criminal damage;possession of a bladed "
    "article;knife possession;affray;violent disorder;TWOC;handling;harassment;public order;sec 18;s20 wounding;attempted murder;"
    "possession with intent to supply class A;drug supply;common assault;arson;fraud;shoplifting;breach of CBO"
).split(";")
WEAPONS = "knife;lock knife;machete;zombie knife;kitchen knife;hammer;firearm;imitation firearm;rambo knife;blade;bat;shank;strap;skeng".split(";")
DRUGS = "cannabis;weed;crack;heroin;skunk;class A;coke;cocaine;spice;ket;MDMA;lean;bud;cali;B;white and brown".split(";")
LANGUAGES = "Somali;Bengali;Sylheti;Yoruba;Igbo;Twi;Turkish;Polish;Romanian;Lithuanian;Portuguese;Arabic;Urdu;Tamil;Punjabi;French;Lingala;Albanian".split(";")
DATES = (
    "3 March;12/4/17;Monday;Tuesday;Wed;Thursday;Fri;24 May;1st June;02.03.2018;last Thurs;21/09;tomorrow;next week;14th;Nov 9;"
    "30 Jan 2019;Sat;Sunday;this weekend;5/6;11-02-18;yesterday;9 June;mon 4th;15 Oct;Friday 13th;2018-04-03"
).split(";")
MONTHS = "January;Feb;March;April;May;June;July;Aug;September;Oct;Nov;December".split(";")
TIMES = "14:30;2am;23:15;9pm;0130hrs;10.30;1545 hrs;half 3;midnight;4pm;11:05;lunchtime;20:00".split(";")
HANDLES = "@kk_e7;@ghost.xo;@lilreeks7;@yung_saint;@money.tee;@drillx;@tj_e15;@realsmiler;@b1ggz;@nxnx_;@sav.ldn;@stacks_e13".split(";")
