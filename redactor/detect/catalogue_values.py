"""Values that give a kind of column away: closed vocabularies, and words that only things or places carry.

The categories are those of the 2021 census and of police and school returns (16+1 ethnicity codes, IC codes).
"""

# ruff: noqa: SIM905 - word lists read and sort better as one text
from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Mapping


def _words(text: str) -> frozenset[str]:
    return frozenset(word.strip() for word in text.split("|"))


VOCABULARIES: Final[Mapping[str, frozenset[str]]] = MappingProxyType(
    {
        "sex": _words(
            "male|female|m|f|man|woman|men|women|boy|girl|boys|girls|non-binary|non binary|nonbinary|trans"
            "|transgender|intersex|other"
            "|prefer not to say|not stated|not known|unknown|u|x|he/him|she/her|they/them|trans man"
            "|trans woman|indeterminate|not specified|self-describe"
        ),
        "ethnicity": _words(
            "white british|white irish|white other|any other white background|white and black caribbean"
            "|white and black african|white and asian|any other mixed background|mixed|mixed other"
            "|indian|pakistani|bangladeshi|chinese|any other asian background|asian|asian other"
            "|asian british|african|caribbean|black african|black caribbean|black british|black other"
            "|any other black background"
            "|black|white|arab|gypsy or irish traveller|gypsy|gypsy/roma|roma|irish traveller"
            "|traveller of irish heritage|other ethnic group|any other ethnic group|other|not stated"
            "|not known|unknown|refused|prefer not to say|south asian|east asian"
            "|white european|white north european|white south european|white - british|white - irish"
            "|white - other|black - african|black - caribbean|black - other|asian - indian"
            "|asian - pakistani|asian - bangladeshi|asian - other|asian - chinese|asian or asian british"
            "|black or black british|mixed - other"
            "|mixed - white and black caribbean|mixed - white and asian|mixed - white and black african"
            "|afro-caribbean|afro caribbean|middle eastern|turkish|kurdish|somali|eastern european"
            "|latin american|nigerian|ghanaian|tamil|filipino"
            "|ic1|ic2|ic3|ic4|ic5|ic6|ic9|w1|w2|w3|w9|m1|m2|m3|m9|a1|a2|a3|a4|a9|b1|b2|b9|o1|o2|o9|ns|wbri"
            "|wirt|wiri|wrom|woth|mwbc|mwba|mwas|moth|aind|apkn|aban|aoth|bcrb|bafr|both|chne|ooth|refu"
            "|nobt"
            "|mixed white and black caribbean|mixed white and black african|mixed white and asian"
            "|other mixed|other asian|other black|other white|mixed heritage|dual heritage|mixed race"
            "|any other|white english"
        ),
        "religion": _words(
            "christian|muslim|islam|hindu|sikh|jewish|judaism|buddhist|no religion|none|other religion"
            "|catholic|roman catholic|church of england|c of e|coe|anglican|christianity|islamic|hinduism"
            "|sikhism|buddhism|atheist"
            "|agnostic|pagan|humanist|rastafarian|jehovah's witness|pentecostal|methodist|baptist"
            "|protestant|orthodox|prefer not to say|not stated|other|unknown|not known|quaker|jain|baha'i"
            "|any other religion|sunni|shia"
        ),
        "orientation": _words(
            "heterosexual|straight|gay|lesbian|bisexual|gay or lesbian|gay/lesbian|homosexual|asexual"
            "|pansexual|queer|heterosexual/straight|straight/heterosexual|straight or heterosexual"
            "|heterosexual or straight"
            "|prefer not to say|other|not known|unknown|questioning|not stated|gay man|gay woman"
        ),
        "nationality": _words(
            "british|english|scottish|welsh|irish|northern irish|polish|romanian|bulgarian|lithuanian"
            "|latvian|portuguese|spanish|italian|french|german|greek|turkish|albanian|kosovan|ukrainian"
            "|russian|indian|pakistani|bangladeshi|sri lankan"
            "|chinese|vietnamese|filipino|nigerian|ghanaian|somali|eritrean|ethiopian|sudanese|congolese"
            "|kenyan|ugandan|zimbabwean|south african|jamaican|trinidadian|guyanese|brazilian|colombian"
            "|american|canadian|australian|afghan|iranian"
            "|iraqi|syrian|algerian|moroccan|egyptian|gambian|sierra leonean|ivorian|nepalese|dutch|belgian"
            "|czech|slovak|hungarian|estonian|cypriot|maltese|unknown|dual british|british citizen"
            "|settled status|pre-settled status"
        ),
        "rag": _words("red|amber|green|r|a|g|yellow|blue|black|grey|gray|orange|white|purple"),
        "level": _words(
            "low|medium|high|very high|very low|med|standard|moderate|severe|critical|enhanced|intensive"
            "|none|l|m|h|vh|lo|hi|extreme|significant|negligible|level 1|level 2|level 3|level 4|tier 1"
            "|tier 2|tier 3|tier 4"
        ),
        "flag": _words(
            "yes|no|y|n|true|false|t|f|0|1|n/a|na|unknown|u|tbc|x|✓|✔|✗|yes - confirmed|yes/no|tick"
            "|not known|maybe|pending|-|declined|partial|done|not done|complete|completed|incomplete|none"
            "|refused"
        ),
        "honorific": _words(
            "mr|mrs|miss|ms|mx|dr|prof|rev|sir|lady|lord|master|mr.|mrs.|ms.|dr.|cllr|councillor|fr|sister"
            "|professor|reverend|dame|mr & mrs|mr and mrs"
        ),
        "shift": _words(
            "early|late|night|nights|day|days|off|rest|rest day|rd|al|a/l|annual leave|leave|sick|training"
            "|toil|bank holiday|bh|oncall|on call|on-call|duty|long day|ld|e|l|n|d|o|am|pm|wfh|office"
            "|remote|home|lieu|half day|study|mat leave|course|cover|late shift|early shift|night shift"
            "|day shift|morning|afternoon|evening|twilight|sleep in|sleep-in|non working day|nwd"
        ),
        "custody": _words(
            "in custody|custody|at liberty|liberty|remand|on remand|remanded|bail|on bail|police bail"
            "|court bail|rui|released under investigation|community|community order|licence|on licence"
            "|released on licence|sentenced|charged|wanted"
            "|hmp|yoi|sch|stc|ycs|deported|deceased|prison|serving|recalled|tagged|hdc|released"
            "|youth custody|imprisoned|detained|secure|nfa|caution|youth caution|referral order|yro|dto"
        ),
        "likert": _words(
            "strongly agree|agree|neither agree nor disagree|neutral|disagree|strongly disagree"
            "|very satisfied|satisfied|dissatisfied|very dissatisfied|neither satisfied nor dissatisfied"
            "|very good|good|fair|poor|very poor|excellent|average"
            "|very likely|likely|unlikely|very unlikely|always|often|sometimes|rarely|never"
            "|extremely satisfied|not at all|a little|a lot|don't know|very easy|easy|difficult"
            "|very difficult|fairly satisfied|fairly dissatisfied|fairly good|daily|weekly|monthly|yearly"
        ),
        "calendar": _words(
            "monday|tuesday|wednesday|thursday|friday|saturday|sunday|mon|tue|tues|wed|thu|thur|thurs|fri"
            "|sat|sun|january|february|march|april|may|june|july|august|september|october|november|december"
            "|jan|feb|mar|apr|jun|jul|aug|sep|sept|oct|nov|dec"
            "|q1|q2|q3|q4|spring|summer|autumn|winter|spring term|summer term|autumn term"
        ),
        "disposal": _words(
            "theft|burglary|robbery|assault|abh|gbh|affray|murder|manslaughter|rape|fraud|arson"
            "|criminal damage|shoplifting|drug possession|possession of cannabis|pwits|drug supply"
            "|possession with intent to supply|possession of bladed article|knife possession"
            "|possession of an offensive weapon|offensive weapon|public order|violent disorder"
            "|handling stolen goods|twoc|taking without consent|driving while disqualified|drink driving"
            "|harassment|stalking|malicious communications|common assault|wounding|attempted murder"
            "|attempted robbery|going equipped"
            "|aggravated burglary|vehicle crime|theft from person|theft from motor vehicle|vehicle theft"
            "|possession of drugs|drug trafficking|supplying drugs|domestic burglary|sexual assault"
            "|blackmail|kidnap|perverting the course of justice|breach of order|breach of bail"
            "|anti-social behaviour|firearms possession|possession of a firearm|racially aggravated assault"
        ),
        "health": _words(
            "asthma|diabetes|type 1 diabetes|type 2 diabetes|epilepsy|adhd|asd|autism|autistic|depression"
            "|anxiety|anxiety and depression|schizophrenia|bipolar|bipolar disorder|ptsd|dementia|copd"
            "|cancer|eczema|nut allergy|peanut allergy|dyslexia|dyspraxia|learning disability"
            "|physical disability"
            "|visual impairment|hearing impairment|mental health|self-harm|self harm|eating disorder"
            "|wheelchair user|hypertension|stroke|hiv|hepatitis c|sickle cell|cystic fibrosis"
            "|cerebral palsy|down syndrome|semh|slcn|mld|sld|pmld|k - sen support|e - ehcp|sen support|ehcp"
            "|substance misuse|alcohol dependency|arthritis|migraine|back pain|flu|covid|covid-19|stress"
            "|hayfever"
        ),
    }
)
"""Closed vocabularies, casefolded. The first seven are about people; ``flag``, ``calendar`` and the like are not."""

NOTHING_WORDS: Final = _words(
    "other|not stated|not known|unknown|prefer not to say|refused|n/a|na|none|-|tbc|u|not recorded"
    "|not specified|missing|nk|n/k|tba|nil|not applicable|pending|declined|?"
)
"""Values that say that nothing is known. They count neither for nor against a kind."""

STREET_WORDS: Final = frozenset(
    "road rd street st lane ln avenue ave close drive crescent cres gardens gdns terrace way grove mews "
    "hill walk parade broadway highway roundabout bypass boulevard embankment wharf quay yard alley row "
    "rise passage circus".split()
)
"""Words that end the names of roads."""

THING_WORDS: Final = STREET_WORDS | frozenset(
    (
        "school academy college university nursery primary secondary infant infants junior juniors sixth "
        "ltd limited plc llp inc llc cic gmbh company co corporation council borough authority department "
        "dept directorate team service services unit office centre center hub clinic hospital surgery "
        "practice pharmacy station depot library museum gallery theatre park parks common green playground "
        "field fields pitch hall house court estate tower towers point lodge building block floor room "
        "suite church mosque temple chapel cathedral trust foundation charity society association club "
        "group "
        "network partnership board committee panel forum union bank building insurance solutions systems "
        "group holdings supplies contractors builders construction consulting consultants cleaning "
        "catering transport travel taxis motors garage hotel inn pub arms restaurant cafe bakery "
        "north south east west central upper lower inner outer town village city ward district parish "
        "county region area zone island bay bridge gate cross market square "
        "project programme scheme fund grant budget account policy strategy plan report form template "
        "document survey questionnaire training course workshop meeting session event festival fair day "
        "week month year term "
        "paper pen pens toner ink cable charger laptop monitor keyboard mouse desk chair table printer "
        "phone tablet camera battery box pack set kit bag bottle bin light lamp van bus car lorry minibus "
        "fc afc rfc cc utd united rovers wanderers athletic albion sq rec recreation meadow meadows wood woods "
        "hotel arena stadium pavilion pier leisure baths heath moor quay "
        "level stage class module unit lesson maths english science history geography french german "
        "spanish art music drama computing pe physics chemistry biology economics sociology "
        "monday tuesday wednesday thursday friday saturday sunday total subtotal overall average all grand "
        "version draft final issue repair repairs maintenance cost costs income salary salaries fees rent "
        "equipment software hardware licence"
    ).split()
)
"""Words that people's names do not carry, so that a value with one of them is a thing, an organisation or a place."""

TITLES: Final = frozenset(
    "mr mrs miss ms mx dr prof professor rev reverend sir lady lord dame master cllr councillor pc dc ds "
    "di dci sgt insp supt pcso sister brother fr imam rabbi pastor".split()
)
"""Words before a name."""

SUFFIXES: Final = frozenset(
    "jr jnr junior snr sr senior ii iii iv obe mbe cbe qc kc phd ba bsc ma md esq rn jp".split()
)
"""Words behind a name."""

STAFF_CUES: Final = frozenset(
    (
        "rota rotas roster rosters shift shifts duty oncall staff staffing employee employees workforce "
        "personnel councillor councillors cllr cllrs overtime organogram appraisal appraisals invigilation"
    ).split()
)
"""Words of a title, a sheet's name or a heading that make a table one of workers."""

STAFF_TITLES: Final = frozenset(
    "directory timetable cover establishment volunteers supervision rotation structure training leave".split()
)
"""Words that make a table one of workers in a title or a sheet's name. Clients have training and leave as well, so
that in a heading they say nothing."""

ORGANISATION_CUES: Final = frozenset(
    "supplier suppliers vendor vendors contractor contractors venue venues organisation organisations "
    "organization company companies business businesses provider providers charity charities agency "
    "agencies site sites schools libraries premises shops pubs surgeries practices clubs partners "
    "stakeholders hospitals offices depots buildings landlords".split()
)
"""Words of a title or a heading that make a table one of organisations or places."""

ORGANISATION_WORDS: Final = frozenset(
    "venue supplier vendor organisation organization company business provider charity agency school "
    "office hospital "
    "library hotel surgery practice club depot shop branch centre clinic pharmacy station".split()
)
"""Words of a heading that say that an address is nobody's home."""

FLEET_CUES: Final = frozenset(
    "fleet mot mileage odometer tachograph lease leased depot garage fuel servicing tyres insurer".split()
)
"""Words that make a table one of vehicles an organisation runs."""

SURVEY_CUES: Final = frozenset(
    "survey questionnaire respondent respondents response responses feedback consultation poll "
    "satisfaction evaluation satisfied agree rating recommend".split()
)
"""Words that make a table one of answers nobody signed."""

COUNT_WORDS: Final = frozenset(
    "count counts total totals headcount population cases people persons pupils children clients males "
    "females male female boys girls households residents percentage percent pct % rate freq frequency n "
    "number numbers proportion share average mean median sum ytd volume referrals incidents offences "
    "arrests admissions visits attendees".split()
)
"""Words of a heading whose numbers are of a group, not of one person."""
