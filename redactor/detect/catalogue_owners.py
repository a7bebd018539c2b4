"""Words that say whose a value is, and words of a heading that carry no meaning of their own.

Same form as ``catalogue_attributes``: phrases separated by ``|``, matched longest first.
"""

# ruff: noqa: SIM905 - word lists read and sort better as one text
from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from redactor.detect.catalogue import Owner

if TYPE_CHECKING:
    from collections.abc import Mapping

OWNERS: Final[Mapping[Owner, str]] = MappingProxyType(
    {
        Owner.RECORD: "yp|young person|young people|young persons|yop|client|pupil|student|tenant|nominal|child|patient"
        "|service user|su|svc user"
        "|offender|suspect|resident|applicant|joint applicant|claimant|customer|cust|learner|participant"
        "|candidate|individual|person|defendant|detainee|detained person|householder"
        "|occupant|occupier|leaseholder|joint tenant|lead tenant|main tenant|donor|infant|baby|youth|minor"
        "|juvenile|adult|perpetrator|perp|accused|prisoner|inmate"
        "|service user name|cyp|child young person|kid|boy|girl|citizen|beneficiary|referred person"
        "|person referred|ex offender|survivor|deceased|looked after child name"
        "|missing person|misper|subject of report|named individual|permit holder|licence holder"
        "|badge holder|policy holder|owner occupier|voter|elector|taxpayer|payer|borrower|subscriber"
        "|attendee|delegate|guest|visitor|member|passenger|player|camper|parishioner|alumni|alumnus"
        "|mentee|tutee|trainee|apprentice|nominee|interviewee|refugee|asylum seeker|constituent|enquirer|petitioner"
        "|respondent person|case subject|household head|head of family|dp|poi|person of interest|family|household"
        "|head of household",
        Owner.RELATED: "mum|mother|mam|mom|ma|dad|father|step father|stepfather|step dad|stepdad|step mother|stepmother"
        "|step mum|stepmum|parent|guardian|carer|parent carer|parent guardian"
        "|parents carers|foster carer|foster mum|foster parent|nan|nana|gran|grandmother|grandma"
        "|grandfather|grandad|grandparent|next of kin|nok|n o k|emergency contact|emergency contact 1"
        "|emergency contact 2|ice|ice contact|sibling|brother|sister|half brother|half sister|partner"
        "|ex partner|spouse|husband|wife|girlfriend|boyfriend|gf|bf|aunt|auntie|uncle|cousin|son|daughter"
        "|associate|known associate|known associates|associates|co defendant|co accused|codefendant|co d"
        "|friend|peer|family member|relative|relation name|dependant|victim|witness|complainant|informant"
        "|injured party|ip name"
        "|aggrieved|appropriate adult|responsible adult|absent parent|birth mother|birth father"
        "|biological mother|biological father|mothers|fathers|household member|other household members"
        "|co habitee"
        "|neighbour|landlord|private landlord|tenant reference|ex husband|ex wife|alleged perpetrator"
        "|linked nominal|rival|rivals|appointee|attorney|power of attorney|poa|advocate name|sponsor|bearer",
        Owner.WORKER: "mgr|officer|oic|o i c|officer in case|officer in charge|lead officer|investigating officer|io"
        "|case officer|case worker|caseworker|case manager|case holder|caseholder|case owner|case lead"
        "|worker|key worker|keyworker"
        "|kw|social worker|sw|allocated sw|allocated social worker|allocated worker|allocated officer"
        "|allocated to|allocated|assigned to|assigned|assignee|lead worker|lead professional"
        "|lead practitioner|lead|yot worker|yot officer"
        "|yjs worker|yjs officer|yos worker|probation officer|po name|offender manager|om|com|pom|teacher"
        "|class teacher|form tutor|tutor|head of year|hoy|headteacher|head teacher|head|principal|senco|dsl"
        "|gp|gp name"
        "|doctor|dr|consultant|nurse|health visitor|hv|midwife|practitioner|clinician|therapist"
        "|psychologist|counsellor|mentor|support worker|youth worker|outreach worker|family support worker"
        "|fsw|housing officer|ho|estate officer"
        "|neighbourhood officer|income officer|tenancy officer|manager|line manager|team manager|tm"
        "|team leader|supervisor|service manager|head of service|director|assistant director|chair"
        "|chairperson|author|report author|completed by|created by|entered by|recorded by|updated by"
        "|amended by|modified by|last updated by|reviewed by|approved by|authorised by|signed off by"
        "|checked by|requested by|submitted by|prepared by|raised by|logged by|reported by|inspected by"
        "|inspector|surveyor|assessed by|assessor|seen by|visited by"
        "|referred by|referrer|referring officer|referring agency contact|social worker manager|iro"
        "|independent reviewing officer|cpc chair|guardian ad litem|solicitor|lawyer|barrister|judge"
        "|magistrate|advocate|interpreter name|planner"
        "|staff|staff member|member of staff|employee|colleague|volunteer|contractor contact|operative"
        "|engineer|technician|driver|driver name|escort|instructor|trainer|coach|facilitator|presenter"
        "|speaker|organiser|coordinator|co ordinator|administrator"
        "|budget holder|budget manager|cost centre manager|project manager|project lead|pm|sro"
        "|senior responsible owner|risk owner|action owner|task owner|owner|responsible officer"
        "|responsible person|person responsible|responsible|accountable|sponsor name|lead member|councillor"
        "|cllr"
        "|duty officer|duty manager|duty worker|on call officer|on call manager|first aider|fire warden"
        "|site manager|caretaker|cover teacher|covering|cover officer|custodian|keyholder|key holder"
        "|contact officer|contact person|contact name|point of contact|poc|account manager|named contact"
        "|main contact"
        "|primary contact|business contact|named officer|named worker|arresting officer|custody sergeant"
        "|pc name|sgt|sergeant|dc|pcso|safer schools officer|sso|custody officer|police officer|collator"
        "|case handler|handler|decision maker|panel member|interviewer|examiner|invigilator|moderator"
        "|marker name|buyer|requisitioner|requester|approver"
        "|scrutineer|returning officer|clerk|librarian|ta|teaching assistant|lsa|cover supervisor|hlta"
        "|lead officer name|senior practitioner|nqsw|supervising social worker|ssw|personal adviser|pa"
        "|personal advisor|adviser|advisor|job coach|work coach|careers adviser|mdt lead|clinical lead"
        "|architect|surveyor|quantity surveyor|promoter|works promoter|auditor"
        "|care coordinator|care co ordinator|cpn name|responsible clinician",
        Owner.THING: "venue|organisation|organization|org|company|company name|supplier|employer|agency"
        "|referring agency"
        "|site|office|hospital|council|business|vendor|shop|branch|surgery|gp surgery|gp practice|practice"
        "|provider|firm|project|file|file name|filename|event|product|item|team name|department name"
        "|service name|building|estate|block name|bank name|bank|sheet|sheet name|worksheet|form name"
        "|policy|scheme|hotel|library|park|playground|asset|room name|vehicle|car|van|bus|station"
        "|police station|court|route name|charity|club|society|association|church|mosque|temple|centre"
        "|community centre|children centre"
        "|hub|clinic|pharmacy|dentist|care home|hostel|landlord name company|contractor|manufacturer"
        "|publisher|brand|trade|trading name|trade name|business name|premises name|premises|property"
        "|properties|street lighting|lamp|tree|bin|meter|machine|device name|computer|server|host|hostname"
        "|domain|application name|app|system name|system"
        "|software|database|table|field name|column|column name|variable|variable name|attribute|dataset"
        "|data set|indicator|measure name|kpi|metric|category name|type name|programme name|course name"
        "|course title|module name|lesson title|book title|book|author title|film|song|recipe|dish|menu"
        "|meal|animal|breed|pet|dog|cat|species name|plant"
        "|ingredient|exercise|team sport|league|fixture|match|home team|away team|away|opponent|competition"
        "|class name|group class|workshop|training provider|meeting|meeting room|committee name|board"
        "|report name|report title|document|document name|doc|doc name|doc title|title of document|folder"
        "|folder name|template|contract|contract name|tender|lot|framework|fund name|grant name|budget name"
        "|budget line|budget heading"
        "|cost centre name|account heading|service area|business unit|function|process|procedure|task name"
        "|action name|milestone|workstream|work package|deliverable|risk title|risk name|issue title"
        "|option name|question text|answer text|survey|campaign|newsletter name|mailing|list name|stop name"
        "|line name|depot|destination name|origin name|journey|trip|flight|train|stage name event"
        "|play area|car park|cemetery|allotment|market|stall|pitch|hall|leisure centre|gym|pool|museum"
        "|gallery|theatre|polling station|polling district|ballot|planning application|application type"
        "|development|developer|agent|licence|licensee premises|permit|parking zone|junction|crossing"
        "|bridge|footpath|asset name|plant name|equipment name|tool|part|component|material name|stationery"
        "|uniform|key name|locker|desk|ward hospital|bed name"
        "|country name|nation|currency name|language name|parish name|electoral ward|team and service"
        "|unit name|profession name|skill|qualification name|exam|exam board|paper|subject name"
        "|department contact",
        Owner.PLACE_OF_LEARNING: "school|college"
        "|academy|nursery|university|sch|primary school|secondary school|pre school"
        "|preschool"
        "|sixth form|pru|alternative provision|education provider|education establishment",
    }
)
"""Phrases for each owner."""

FILLERS: Final = frozenset(
    (
        "the a an of for to in on at by with their his her its your our my is are was be this that these "
        "those please enter insert state give "
        "what which who whom full current main primary secondary first second third other new old own if "
        "any known details provide latest most recent "
        "actual registered official legal usual home personal private only all as per and or e g eg ie etc "
        "inc incl including 1 2 3 4 5 6 7 8 9 10 "
        "i ii iii one two three dd mm yyyy yy ddmmyyyy ddmmyy hh format mandatory optional required field "
        "data column col confirmed stated given preferred alternative alt additional "
        "previous prev last former permanent temporary temp contact subject individual no number num nos "
        "numbers num s details text value mandatory uk gb english england london daytime evening day work "
        "working office direct "
        "self declared reported recorded total auto calc calculated est estimated approx approximate years "
        "yrs number(s) plus also own unique national local police system from sims from import export "
        "clean copy final raw x y z a b c"
    ).split()
)
"""Words that leave a heading's meaning as it is when they stand beside a phrase that has one."""

ID_WORDS: Final = frozenset(
    "id ids no nos number numbers num ref refs reference references identifier urn code # uid key".split()
)
"""Words that turn an owner into a reference ("Client ID")."""

SOFT_WORDS: Final = frozenset(
    "type types category status level group band code description class grade state stage grouping "
    "classification range score marker flag rating details label count "
    "title subtype kind marked bracket list short long desc broad".split()
)
"""Words behind an attribute that leave it what it is ("Offence type"), but make an identifier none ("Phone type")."""

FLAG_WORDS: Final = frozenset(
    "verified checked check seen sent given received required needed completed confirmed recorded provided "
    "held attached issued returned signed on y n yes "
    "updated shared obtained available valid missing supplied changed change collected requested match "
    "matched correct known expired missing consent".split()
)
"""Words behind an identifier that make it a mark that something was done ("DOB verified")."""

LINKS: Final = frozenset("of for in at to by from with on per about".split())
"""Words after which the rest of a heading only says whose or which."""
