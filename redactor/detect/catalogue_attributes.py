"""The ways people head each kind of column that is about people, without saying whose it is.

Phrases are lower case, words separated by single spaces, phrases by ``|``. Matching takes the longest phrase, corrects
misspelt words, undoes plurals and runs-together ("dateofbirth"), so only real variants need a place here. What a phrase
listed in ``catalogue_ambiguous`` means is for the content to decide.
"""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Mapping

PERSONAL: Final[Mapping[str, str]] = MappingProxyType(
    {
        "name": "name|names|full name|fullname|name in full|full names|display name|legal name|nme|complete name"
        "|surname forename|forename surname|surname first name|last name first name|first name surname"
        "|first last name"
        "|first name last name|first and last name|surname and forename|forename and surname|surname and first name"
        "|first name and surname|surname initial|surname and initials|initials and surname|nominal name"
        "|account holder"
        "|card holder|cardholder|holder name|named person|signed name|print name|printed name|signature"
        "|signed by name|sig",
        "forename": "forename|first name|fname|f name|fst name|1st name|first nm|f nm|fnm|given name|christian name"
        "|fore name|middle name|middle initial|mid name|mname|m name|second forename|preferred name"
        "|preferred first name"
        "|preferred forename|chosen name|other names|prenom|vorname|given|forname|frst name|firstname|forename s",
        "surname": "surname|sname|s name|last name|lname|l name|l nm|lnm|family name|famname|sur name|lst name|srname"
        "|maiden name|previous surname|former surname|birth surname|second name|apellido|nom de famille"
        "|last nm|lastname",
        "alias": "alias|aka|a k a|also known as|known as|known by|nickname|nick name|nick|moniker|goes by|other name"
        "|pet name|rap name|drill name|stage name|former name|previous name|tag name|alias s|akas|nicknames"
        "|likes to be called|called|pseudonym|street tag|gang name alias|previous names",
        "initials": "initials|inits|init|inits only|initial",
        "birth": "date of birth|dob|d o b|birth date|birthdate|date birth|dt of birth|dte of birth|birth dt|birthday"
        "|bday"
        "|b day|born|date born|born on|d birth|d of b|dofb|dobirth|year of birth|yob|birth year|yr of birth"
        "|month of birth"
        "|birth month|geboortedatum|date naissance|fecha nacimiento|day of birth|date of birth age|dob age",
        "age": "age|age years|age yrs|age in years|age group|agegroup|age band|ageband|age range|age bracket"
        "|years old"
        "|yrs old|how old|age at|age today|age now|current age|age at offence|age at referral|age at arrest"
        "|age category"
        "|year group|yr group|yr grp|nc year|ncy|national curriculum year|school year group|key stage",
        "sex": "sex|gender|gndr|gend|sex at birth|legal sex|m f|m or f|male female|male or female|pronouns|pronoun"
        "|gender identity|sex gender|trans|transgender",
        "ethnicity": "ethnicity|ethnic|ethnic origin|ethnic group|ethnic code|ethnic background|eth|ethn|eth code"
        "|ethnicty"
        "|race|racial origin|self defined ethnicity|officer defined ethnicity|sde|ode|ic code|ic|16 1|18 1"
        "|ethnic category"
        "|heritage|cultural background|ethnic appearance|ea code",
        "religion": "religion|faith|belief|religious belief|religion or belief|religion belief|denomination|relig"
        "|religious affiliation|faith group",
        "orientation": "sexual orientation|sexuality|sex orientation|sexual identity|orientation|lgbt|lgbtq",
        "nationality": "nationality|citizenship|citizen|country of birth|birth country|country of origin"
        "|immigration status"
        "|immigration|visa|visa status|asylum|asylum seeker|asylum status|uasc|nrpf|leave to remain"
        "|right to work|nat",
        "health": "health|disability|disabled|disabilities|disabled y n|medical|medical condition|health condition"
        "|diagnosis"
        "|diagnoses|medication|meds|medicine|prescription|allergy|allergies|mental health|sen|send"
        "|sen status|send status"
        "|sen need|special educational need|special needs|sen support|ehcp|ehc plan|primary need"
        "|long term condition"
        "|health issues|impairment|camhs|substance misuse|substance use|drug use|alcohol use|blood group"
        "|blood type|adhd|asd|autism"
        "|learning disability|learning difficulty|learning difficulties|pregnant|pregnancy"
        "|dietary requirements|dietary"
        "|dietary needs|wheelchair|wheelchair user|bmi|vaccination|vaccinated|vaccine|immunisation|sickness"
        "|sick days"
        "|sick leave|sickness absence|sickness reason|symptoms|treatment|self harm|medical needs|medical info"
        "|access needs|speech and language|care needs|support needs|health needs|hiv|cause of death|injury|injuries"
        "|birth weight|blood pressure|smoker|mh|mental health needs|conditions medical|neurodiversity"
        "|ward admitted",
        "gang": "gang|gang name|gang affiliation|gang membership|gang association|gang affiliated|gang member"
        "|gang involved"
        "|gang involvement|gang link|crew|ocg|usg|street gang|urban street gang|organised crime group|gang set"
        "|gang nominal|rival gang|gang status|postcode gang",
        "offence": "offence|offense|offence type|index offence|main offence|latest offence|current offence"
        "|offence committed"
        "|conviction|previous convictions|pre cons|precons|prev cons|previous offences|offending|offending history"
        "|charge|charged with|charges|sentence|sentence type|disposal|disposal type|plea|verdict"
        "|court result|court outcome"
        "|court order|custody|custody status|in custody|custodial|custodial status|bail|bail status"
        "|bail conditions|remand"
        "|remand status|on remand|licence conditions|curfew|caution|cautions|arrested for|arrest reason"
        "|arrests|reason for arrest"
        "|prolific firearms offender|firearms offender|firearm offender|firearms|firearm|pfo|prolific offender|ppo"
        "|habitual knife carrier|knife carrier|hkc|knife|knives|knife crime|weapon|weapons|weapon carrier"
        "|weapons marker|weapon flag"
        "|mappa|mappa level|iom|iom status|warning marker|warning markers|warning|wm|pnc marker|pnc markers"
        "|pnc warning|crime"
        "|crime type|type of crime|stop and search|stop search|wanted|wanted missing|reoffending|reoffended"
        "|re offended|yro|dto"
        "|criminal record|criminal history|criminality|dbs result|dbs disclosure|disclosure result"
        "|county lines|cce|cse|exploitation"
        "|criminal exploitation|sexual exploitation|nrm|modern slavery|modus operandi|drugs|drug offences"
        "|drug dealing"
        "|violence|violent offender|sex offender|sexual offender|asb|anti social behaviour|cbo|cpn|injunction|orb"
        "|prosecution|prosecuted|fixed penalty|tagged|tagging|electronic monitoring|recall status|pfo flag"
        "|hkc flag|flags|markers"
        "|offender type|offender status|offender category|habitual knife|prolific firearms|prolific"
        "|victim or suspect|role in offence",
        "risk": "risk|risk score|risk level|risk rating|risk category|risk band|risk status|risk assessment"
        "|risk to others|risk to self"
        "|risk of harm|risk of reoffending|risk of serious harm|rosh|harm|harm score|harm band"
        "|harm score band|harm level|harm rating"
        "|colour|color|rag|rag status|rag rating|b rag|brag|ogrs|ogrs score|oasys|asset score|assetplus"
        "|matrix score"
        "|vulnerability|vulnerability level|vulnerability score|threat|threat level|threat score"
        "|likelihood of reoffending"
        "|safety and wellbeing|safety wellbeing|total score|overall score|gang score|violence score"
        "|victim score|offender score"
        "|colour code|colour band|matrix colour|status colour|matrix rank|tier|risk tier|dash score|dash"
        "|concern level"
        "|level of concern|level of risk|level of need|need level|ragb|safeguarding level|priority score"
        "|cspa|harm index",
        "school": "school|school name|college|college name|university|education provider|academy|nursery|pru"
        "|ete provider|ete"
        "|education placement|education establishment|educational establishment|current school"
        "|previous school|last school"
        "|school attended|schools attended|school college|place of education|sch|feeder school"
        "|alternative provision|sixth form"
        "|education setting|school setting|place of study|on roll at",
        "place": "town|city|county|borough|ward|neighbourhood|locality|district|place of birth|birthplace"
        "|birth place"
        "|place born|location|area|region|lsoa|msoa|oa code|parish|constituency|post town|local authority"
        "|home area|home borough|la"
        "|village|hamlet|home ward|beat|grid ref|easting|northing|latitude|longitude|lat|lon|lng|lat long"
        "|coordinates"
        "|country|hotspot|sighted at|seen at|area of residence|resides in|territory|patch|placing authority|home la"
        "|postcode district|postcode sector|postcode area|outcode|outward code|partial postcode",
        "address": "address|addr|adr|home address|home addr|home add|residence|residential address|place of residence"
        "|abode"
        "|place of abode|usual address|permanent address|current address|present address|last known address"
        "|lka|previous address"
        "|former address|correspondence address|postal address|mailing address|street address|house number"
        "|house no|house name"
        "|house num|house|flat|flat no|flat number|apartment|door no|door number|address line"
        "|address line 1|address line 2"
        "|address line 3|address 1|address 2|address 3|address 4|address 5|addr 1|addr 2|addr 3|add 1|add 2"
        "|add 3|line 1|line 2|line 3|full address"
        "|living at|lives at|resides at|residing at|staying at|placement address|address of residence|home"
        "|addrs|add|house no name"
        "|house name number|house number name|property address|tenancy address|address first line"
        "|first line of address"
        "|1st line of address|billing address|delivery address|premises address|dwelling|bail address"
        "|release address",
        "postcode": "postcode|post code|pcode|p code|pc|pcd|pcds|postal code|zip|zip code|zipcode|pstcd|post cd|pstcde"
        "|p cde|pst code"
        "|home postcode|post cde",
        "phone": "phone|telephone|tel|tel no|mobile|mob|mob no|cell|cellphone|contact number|contact no|contact num"
        "|contact tel|contact telephone|contact phone|landline|land line|home phone|home tel|home telephone"
        "|home no|home number|phone number|phone no"
        "|telephone no|telephone number|tel number|tel num|mobile no|mobile number|mobile phone|mob number"
        "|mob tel|mob phone|ph|ph no|fone"
        "|daytime tel|evening tel|whatsapp|whats app|fax|burner|burner phone|work phone|work mobile"
        "|work tel|direct line|direct dial"
        "|tel home|tel mobile|tel work|phone home|phone mobile|contact details|contact info"
        "|contact information|telephone mobile|ring"
        "|phone numbers|telephone numbers|contact numbers|text number|sms|msisdn|dial|switchboard|hotline"
        "|call sign number",
        "email": "email|e mail|email address|e mail address|mail|mail address|email addr|eml|email id|emailaddress"
        "|emails",
        "pnc": "pnc|pnc id|pncid|pnc no|pnc number|pnc ref|pnc num|police national computer"
        "|police national computer id"
        "|police national computer number",
        "cro": "cro|cro no|cro number|cro ref|criminal records office|criminal record office number|cro id",
        "asn": "asn|arrest summons number|arrest summons|arrest summons no|summons number|summons no|as number",
        "prison": "prison number|prison no|prison num|noms|noms no|noms number|noms id|nomis|nomis number|nomis id"
        "|nomis no|prisoner number"
        "|prisoner no|inmate number|inmate no|prison id|prisoner id|hmp number|p nomis",
        "crn": "crn|probation crn|delius|ndelius|n delius|delius id|delius crn|probation number|probation no"
        "|probation ref|crn number",
        "nhs": "nhs|nhs number|nhs no|nhs num|nhs id|health number|health service number|h c number|nhsno|nhs ref"
        "|chi number|chi no",
        "foreign": "ssn|social security|social security number|social security no|soc sec|pps|ppsn|pps number|pesel|cnp"
        "|codice fiscale|aadhaar|aadhar|national id|national id number|national identity number|identity card"
        "|identity card number|id card|id card no|brp|brp number|nass|nass number|share code|ho ref|home office ref"
        "|home office reference|arc number|alien number|tax id|taxpayer id|chi number|chi no|hcn number",
        "nino": "nino|ni no|ni number|ni num|national insurance|national insurance number|national insurance no"
        "|nat ins|nat ins no"
        "|nat ins number|n i no|n i number|nin|ni|nino number|insurance number",
        "upn": "upn|unique pupil number|pupil number|former upn|upn number|unique pupil no|pupil upn",
        "uln": "uln|unique learner number|learner number|unique learner no|learner no",
        "uprn": "uprn|unique property reference number|unique property reference|property uprn",
        "bank": "sort code|sortcode|sort cd|account number|account no|acc no|acc number|acct no|acct number|a c no"
        "|bank account"
        "|bank details|bank account number|bank account no|bank sort code|payee account|roll number"
        "|bacs details|sort code and account number",
        "iban": "iban|iban code|iban number|swift iban",
        "card": "card number|card no|credit card|debit card|credit card number|debit card number|long card number",
        "driving": "driving licence|driver number|driving licence number|driving licence no|driving license"
        "|driver licence"
        "|driver licence number|driver licence no|drivers licence|licence number|licence no|license number"
        "|license no|dl no|dln|driving lic|d l no",
        "vehicle": "vehicle registration|vrm|vrn|vehicle reg|car reg|car registration|registration plate|number plate"
        "|plate"
        "|reg plate|licence plate|license plate|vehicle registration mark|vehicle registration number"
        "|reg mark|index mark|index number"
        "|vehicle reg no|vehicle registration no|car reg no|plate number|reg|reg no|reg number|registration"
        "|registration number"
        "|registration no|regn|regn no|vehicle index",
        "passport": "passport|passport no|passport number|passport num|passport id|travel document"
        "|travel document number",
        "device": "imei|imei number|imei no|device id|mac|mac address|sim|sim number|sim no|iccid|imsi|handset"
        "|handset id"
        "|device identifier|advertising id|udid",
        "ip": "ip|ip address|ip addr|ipv4|ipv6|source ip|client ip",
        "url": "url|website|web site|web address|web page|webpage|link|hyperlink|profile link|profile url|homepage"
        "|web|web link",
        "handle": "instagram|insta|snapchat|snap|twitter|tiktok|tik tok|facebook|fb|ig|social media|socials"
        "|social media handle"
        "|social media account|social media name|social media accounts|handle|username|user name|userid"
        "|user id|screen name|gamertag|gamer tag|telegram|discord"
        "|youtube|youtube channel|online name|login|login name|login id|logon|network id|online handle"
        "|insta handle|xbox|psn"
        "|twitter handle|ig handle|account username|facebook name|snap name",
        "case": "case ref|case reference|case number|case no|case id|case num|caseref|crime ref|crime number"
        "|crime no|crime reference"
        "|crime reference number|crime report|cris|cris no|cris number|cad|cad number|cad no|custody number"
        "|custody no|custody record"
        "|custody record number|custody ref|incident number|incident no|incident ref|person id|person ref"
        "|person number|pid"
        "|unique person id|mosaic|mosaic id|mosaic no|mosaic number|liquidlogic|liquidlogic id"
        "|liquid logic id|lcs id|ll id|carefirst|carefirst id|care first|carefirst no"
        "|framework i|framework i id|fwi|fwi id|fwi no|childview|childview id|core plus id|rio|rio number"
        "|rio id|rio no|emis|emis number|systmone"
        "|systmone id|hospital number|hospital no|mrn|medical record number|admission number|admission no"
        "|adno|adm no|tenancy ref"
        "|tenancy reference|tenancy number|tenancy no|tenancy id|rent account|rent account number|rent ref"
        "|rent account no|nominal number|nominal ref"
        "|nominal id|nominal no|nom id|nom ref|nom no|nom number|niche|niche id|niche ref|niche no"
        "|niche number|exam number|candidate number|candidate no|payroll number"
        "|payroll no|payroll id|emp no|emp id|staff number|staff id|staff no|employee number|employee no"
        "|employee id|collar number"
        "|collar no|warrant number|warrant no|shoulder number|application ref|application number"
        "|application no|claim number"
        "|claim ref|claim no|claim reference|council tax ref|council tax number|council tax account"
        "|ctax ref|housing ref|housing benefit ref"
        "|hb ref|referral id|referral number|referral ref|referral no|academy id|capita id|synergy id"
        "|eclipse id|ems id|one id"
        "|court ref|court case number|court reference|urn number|membership number|membership no"
        "|member number|member no"
        "|library card|library card number|oyster card|blue badge number|blue badge no|permit holder number"
        "|utr|tax reference"
        "|dbs number|dbs certificate|dbs no|dbs certificate number|intel ref|intelligence ref|log ref"
        "|domain id|nhs login"
        "|home office ref|home office reference|port ref|brp|brp number|arc number|share code|hesa number"
        "|ucas|ucas number|ucas id|scn|sims id"
        "|smart card number|travel card|bus pass number|police ref|police reference",
        "reference": "ref|reference|ref no|ref number|ref num|reference number|reference no|id|id no|id number|id num"
        "|identifier"
        "|unique id|unique ref|unique reference|unique reference number|unique identifier|urn|uid|record id"
        "|record no|record number|record ref|system id|local id"
        "|our ref|your ref|file ref|file number|file no|account ref|account id|customer account|key id|guid"
        "|uuid|index no|primary key"
        "|internal id|internal ref|case|log no|log number|number",
        "sensitive": "marital status|marital|looked after|looked after child|lac|cla|lac status|cla status"
        "|child in need"
        "|cin|child protection|child protection plan|cpp|cp plan|cp|cp status|cin status"
        "|free school meals|fsm|fsm eligible|fsm6|pupil premium|pp|benefits|benefit|benefit type"
        "|universal credit|uc|housing benefit|income|household income|salary|pay|annual salary|wage"
        "|rent arrears|arrears|debt"
        "|housing status|accommodation|accommodation type|accommodation status|tenure|tenure type|homeless"
        "|homelessness|neet|neet status|exclusion|exclusions|excluded|suspension|suspensions|attendance"
        "|attendance rate|behaviour"
        "|behaviour points|employment status|employment|safeguarding|domestic abuse|domestic violence|dv|da"
        "|early help|care status|legal status|leaving care|care leaver|care experienced"
        "|placement|placement type|young carer|first language|language|main language|home language"
        "|spoken language|preferred language|interpreter|interpreter needed|eal|education status|ete status"
        "|household composition"
        "|family composition|dependants|dependents|number of dependants|sexual history|trade union"
        "|union member|political party|political opinion|political affiliation|biometric|fingerprint"
        "|means tested"
        "|eviction|eviction status|missing episodes|missing|missing status|attainment|exam results"
        "|reading age|sats|gcse|predicted grade|working at grade|abuse|neglect|abuse type|category of abuse"
        "|category of need"
        "|immigration solicitor|no recourse|nature of abuse|legal order|section 20|s20|section 47|s47"
        "|section 17|s17|disciplinary|grievance|dismissal reason|reason for leaving|equality group"
        "|protected characteristic",
        "descriptive": "height|weight|build|hair|hair colour|eye colour|eyes|complexion|distinguishing marks"
        "|distinguishing features|tattoo|tattoos|scars|marks|physical description|photo|photograph|picture"
        "|image"
        "|shoe size|clothing size|accent|occupation|profession|job|family size|children|siblings"
        "|relationship|relationship to child|relationship to pupil|relationship to client|relation"
        "|household size|house group|form group|tutor group|registration group"
        "|class|reg group|form|house team|set group|tg|year form",
        "honorific": "title|salutation|mr|mrs|miss|mr mrs|mr mrs ms|mr mrs miss ms|prefix|courtesy title|honorific",
    }
)
"""Phrases for each kind (``catalogue.KINDS``)."""
