"""Headings read alone: full words, abbreviations, misspellings, punctuation, other orders, and false friends."""

from __future__ import annotations

import pytest

from redactor.detect.catalogue import Owner
from redactor.detect.headers import looks_like_label, read_heading

HITS = {
    "name": "Name|Full Name|NAME|name:|Pupil|Client|YP|Tenant|Service User|Pupil name|Name of YP"
    "|Name of young person|clientname|Client's name"
    "|Young Persons Name|Surname, Forename|Name (in full)|What is your full name?|Patient Name|Applicant"
    "|Nominal|Name of deceased|Learner name"
    "|Joint tenant|Nme|Resident name|OIC|Allocated SW|Social Worker|Key worker|Keyworker|Lead Officer"
    "|Case manager|Class teacher|Form tutor|GP"
    "|Housing officer|Referred by|Name of social worker|Mum|Mother's name|Next of kin|NOK|Parent/Carer"
    "|Emergency contact name|Victim|Witness name"
    "|Co-defendant|Known associates|Foster carer",
    "forename": "Forename|First name|f/name|FName|first_name|FirstName|Given name|Fornames|Forename(s)|1st name"
    "|Christian Name|Pref. first name|YP first name"
    "|Middle name|FORENAMES",
    "surname": "Surname|SURNAME|Last name|l/name|LName|last_name|LastName|Family name|Surnmae|Sirname|s/name|Sur-name"
    "|Client surname|Mother's surname|Surname 1",
    "alias": "aka|AKA|a.k.a.|Alias|Alias/es|Aliases|Nickname|Nick name|Nickname(s)|Known as|Moniker|Also known as"
    "|Street tag|Goes by|Former name",
    "birth": "DOB|D.O.B.|D.O.B|d o b|D/O/B|Date of birth|Date of Birth (dd/mm/yyyy)|DateOfBirth|dateofbirth"
    "|Date of Brith|Birth date|Birthdate|Born|YP DOB|yp_dob|Child's DOB"
    "|Mum DOB|Pupil date of birth|DoB|Year of birth|DATE_OF_BIRTH|childdob|Date of birth of child",
    "age": "Age|AGE|Age (yrs)|Age at offence|Age band|Age Group|Age range|How old are you?|Age today",
    "address": "Address|Addr1|Addr 2|Home address|Home Addr|Address line 1|Address1|ADDRESS_LINE_2|Residential address"
    "|Adress|Lives at|House no|Flat no.|Client address|Current Address|Last known address"
    "|Correspondence addr|homeaddress|Placement address",
    "postcode": "Postcode|Post code|p/code|PCode|POSTCODE|Post-code|Postal code|Postcod|Home postcode|Client postcode"
    "|ZIP",
    "phone": "Phone|Tel|Tel.|Tel no|Telephone|Mobile|Mob|Mob.|Mobile No.|Contact number|Contact no|Phone 2|Landline"
    "|Mum's tel|Tel (home)|Telephone number|Parent mobile|NOK tel|phone_number|Mobile phone"
    "|Fone|WhatsApp|Emergency contact tel|YP mobile|Telepone",
    "email": "Email|E-mail|e mail|Email address|EMAIL|Parent email|Key worker email|emailaddress|Client e-mail",
    "pnc": "PNC|PNC ID|PNCID|PNC No|PNCID/CRO|PNC Number|pnc_id|Police National Computer ID",
    "cro": "CRO|CRO No|CRO number",
    "nhs": "NHS|NHS No|NHS No.|NHS number|NHS_Number|nhsnumber|NHS num",
    "nino": "NINO|NI Number|NI No|N.I. No|National Insurance No|National insurance number",
    "upn": "UPN|Unique Pupil Number|Pupil UPN",
    "uln": "ULN|Unique learner number",
    "uprn": "UPRN|Property UPRN",
    "crn": "CRN|Delius CRN|Probation CRN|nDelius",
    "prison": "Prison no|Prison number|NOMIS|NOMS No|Prisoner number",
    "asn": "ASN|Arrest summons number|Arrest/Summons No",
    "driving": "Driving licence|Driving licence number|Driver number",
    "vehicle": "Vehicle reg|VRM|Car reg|Vehicle registration|Number plate",
    "passport": "Passport|Passport no|Passport number",
    "bank": "Sort code|Bank account|Bank account number|Bank details",
    "case": "Case ref|Case No|Case ID|Client ID|Client ref|Crime Ref|Crime no.|Custody number|Patient ID|patient_id"
    "|Pupil no|Student number|Tenancy ref|Mosaic ID|LCS ID|Person ID|Hospital number|Rent account"
    "|Service user ID"
    "|YP ref|Payroll number",
    "handle": "Instagram|Insta|Snapchat|Username|Social media|Twitter handle|TikTok|Gamertag",
    "gang": "Gang|Gang name|Gang affiliation|Gang membership|OCG|Urban street gang",
    "ethnicity": "Ethnicity|Ethnicty|Ethnic origin|Ethnic group|Self-defined ethnicity|IC code|Ethnicity code|16+1"
    "|ETHNIC",
    "religion": "Religion|Faith|Religion / belief|Religous belief",
    "orientation": "Sexual orientation|Sexuality",
    "nationality": "Nationality|Country of birth|Immigration status|Citizenship",
    "sex": "Sex|Gender|M/F|Sex/Gender|GENDER|Male/Female|Gender identity",
    "health": "Health|Disability|SEN|SEND|SEN status|Medical conditions|Diagnosis|Medication|Allergies|EHCP"
    "|Mental health|Dietary requirements|Long-term condition",
    "offence": "Offence|Offence type|Type of offence|Index offence|Previous convictions|Custody status"
    "|Prolific firearms offender|Habitual knife carrier|PFO|HKC|Bail conditions|Warning markers|MAPPA level"
    "|Sentence type|Weapons marker",
    "risk": "Risk|Risk score|Risk level|Level of risk|Harm score|Harm score band|RAG|RAG rating|RoSH"
    "|Risk of reoffending",
    "school": "School|Name of school|School name|College|School attended|Current school|School address|SCHOOL",
    "text": "Notes|Comments|Case notes|Intel notes|Intelligence notes|Reason for referral|Background|Remarks"
    "|Additional information|Any other info|Contact log",
    "measure": "Count|Total|Number of children|No. of pupils|Qty|Amount|Budget|Variance|% agree|Population|Age of debt"
    "|Name change fee|Rate per 1000",
    "date": "Date|Start date|Date of referral|Bank holiday|Last contact|Date of last contact with parent"
    "|Review date|Event date|Arrest date|Birth registration date|Due date",
    "order": "Rank|No.|S/No|Row",
    "flag": "DOB verified|Email sent|Address checked|Consent given|ID seen Y/N",
    "thing": "File name|Project name|Product name|Company name|Address of venue|Venue postcode|GP surgery|Supplier"
    "|Bank name|Team name|Church name|Name of organisation|Contractor name|Hotel address|Event name",
    "place": "Ward|Ward name|Borough|Town|Place of birth|LSOA",
    "thing_reference": "Cost centre|Invoice no|PO number|Product code|Asset tag|Order ref|Project ID|Nominal code",
    "sensitive": "FSM|Free school meals|LAC|Looked after|Child protection plan|Pupil premium|Rent arrears"
    "|First language|NEET",
}


@pytest.mark.parametrize(
    ("header", "kind"), [(header, kind) for kind, text in HITS.items() for header in text.split("|")]
)
def test_heading_means(header: str, kind: str) -> None:
    best = read_heading(header).best
    assert best is not None, header
    assert best.kind.key == kind


OWNERS = {
    Owner.WORKER: "OIC|Allocated SW|Key worker email|Lead officer|Class teacher|Budget holder|Completed by|Risk owner"
    "|Name of social worker|Case manager tel",
    Owner.RELATED: "Mum's tel|Mother|Parent name|NOK tel|Emergency contact|Dad mobile|Foster carer name|Victim"
    "|Name of parent|Sibling DOB",
    Owner.RECORD: "YP|Client DOB|Pupil name|Tenant|Patient address|Name of child|Applicant surname|Suspect",
    Owner.THING: "Venue|Company phone|Address of venue|Supplier name|Hotel postcode",
}


@pytest.mark.parametrize(
    ("header", "owner"), [(header, owner) for owner, text in OWNERS.items() for header in text.split("|")]
)
def test_heading_says_whose(header: str, owner: Owner) -> None:
    best = read_heading(header).best
    assert best is not None
    assert best.owner is owner


PERSONAL = {
    "name",
    "forename",
    "surname",
    "alias",
    "birth",
    "age",
    "address",
    "postcode",
    "phone",
    "email",
    "pnc",
    "cro",
    "nhs",
    "nino",
    "upn",
    "handle",
    "passport",
    "ethnicity",
    "religion",
    "health",
    "gang",
    "offence",
}

FALSE_FRIENDS = (
    "Name of school|Ward name|Project name|File name|Filename|Bank holiday|Date|Start date|Address of venue"
    "|Username|Hostname|Product|Item name|Stage|Wage|Page|Usage|Package|Mileage|Percentage|Average"
    "|Tender|Sender|Vendor|Phase|Photo|Course|Source|Resource|Score card|Surface|Service|Serial|Format"
    "|Platform|Number plate colour|Sector|Section|Session|Sessions|Station name|Location code|Storage"
    "|Damage"
    "|Address type|Phone type|Telephone system|Email template|Email campaign|Name of venue|Street lighting"
    "|Gang mower|Racecourse|Ageing debt|Aged debtors|Bandwidth|Sexton|Essex|Birthing pool|Mobile library"
    "|Mobile app"
    "|Landing page|Telephony cost|Postage|Postal cost|Post title|Health centre|Home team|House style"
    "|Flat rate|Line manager|Crew size|Colour scheme|Black bin|White goods|Crime reduction project"
    "|Offence code description"
)


@pytest.mark.parametrize("header", FALSE_FRIENDS.split("|"))
def test_false_friends_are_not_direct_identifiers(header: str) -> None:
    direct = {
        "name",
        "forename",
        "surname",
        "alias",
        "birth",
        "address",
        "postcode",
        "phone",
        "email",
        "pnc",
        "cro",
        "nhs",
        "nino",
        "upn",
        "passport",
    }
    best = read_heading(header).best
    if best is None or best.owner in {Owner.WORKER, Owner.THING}:
        return
    assert best.kind.key not in direct or best.score < 0.5


@pytest.mark.parametrize(
    "header",
    [
        "Subject",
        "Street name",
        "Nom",
        "Reg",
        "Contact",
        "Title",
        "Born",
        "House",
        "Handle",
        "Account name",
        "Number",
        "Colour",
    ],
)
def test_ambiguous_headings_have_several_meanings(header: str) -> None:
    guesses = read_heading(header).guesses
    assert len(guesses) >= 2
    assert guesses[0].score < 0.9


def test_street_name_may_be_nickname_or_road() -> None:
    assert {guess.kind.key for guess in read_heading("Street name").guesses} == {"alias", "place"}


@pytest.mark.parametrize("header", ["", " ", "   ", "x" * 500, "???", "123", "\u200b", "-", "£"])
def test_nothing_is_read_into_what_says_nothing(header: str) -> None:
    assert read_heading(header).best is None


@pytest.mark.parametrize(
    ("header", "kind"),
    [
        ("Ｓｕｒｎａｍｅ", "surname"),
        ("Sur\u200bname", "surname"),
        ("DATE\nOF\nBIRTH", "birth"),
        ("Prénom", "forename"),
        ("  dob  ", "birth"),
        ("*Surname", "surname"),
        ("NHS\u00a0No", "nhs"),
    ],
)
def test_odd_characters_do_not_hide_a_heading(header: str, kind: str) -> None:
    best = read_heading(header).best
    assert best is not None
    assert best.kind.key == kind


LABELS = (
    "Name|DOB|Surname|First name|Postcode|Ward|Age band|Count|Harm score|Lead officer|Notes|Home Address"
    "|Cost centre|Start date|Project name|PNC ID|Ethnicity|Known as|Tutor group|Total"
)
VALUES = (
    "Okafor|Chidi Okafor|OKAFOR, Chidi|12/03/2007|2007/0012345A|E15 4LZ|12 Barking Road|07700 900123|Yes|No"
    "|Male|White British|Red|34|£12.50|a.b@mail.example|Amber|[name]"
    "|Seen at home with mum, said that things were calmer than last week and agreed to come in."
)


@pytest.mark.parametrize("text", LABELS.split("|"))
def test_labels_look_like_labels(text: str) -> None:
    assert looks_like_label(text) >= 0.7


@pytest.mark.parametrize("text", VALUES.split("|"))
def test_values_do_not_look_like_labels(text: str) -> None:
    assert looks_like_label(text) <= 0.3
