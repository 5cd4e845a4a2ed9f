# English: the wording of budget performance reports.

[profile]
language = en

# ---- how a report shows its structure --------------------------------------------------------------
# Patterns see text without outer white space, width folded. zh.profile says what each key is for.

[language.common_words]
the
of
and
to
in
for
on
with
was
were
by
from

# Tables of text: their columns by role, in order; the one whose values begin rows; the wording of their header cells,
# and of that of a column of the rows' numbers, which may stand in front.
[table.outputs]
columns = planned actual remark
anchor = actual
numbers = (?i)(?:(?:s(?:erial)?|output|item|row|line|ref(?:erence)?)\.?\s*/?\s*)?(?:no|nos|nr|number|#)\s*[.°º]?|#|(?i)(?:item|ref(?:erence)?|s\s*/\s*n|code)\.?
planned = (?i)planned\s+outputs?(?:\s*\([^()]{0,30}\)?)?
actual = (?i)(?:(?:actual\s+)?outputs?\s+)?(?:completed|delivered|implemented)\s*[:(]\s*(?:number|quantity|yes)[^()]{0,24}\)?|(?i)(?:actual|completed|delivered)\s+outputs?
actual_short = (?i)completed|delivered
remark = (?i)(?:remarks?|comments?|notes?|explanations?)(?:\s*\([^()]{0,30}\)?)?

[table.indicators]
columns = planned actual
hint = (?i)actual\s+indicators?|indicators?\s+of\s+achievement
planned = (?i)(?:(?:planned|expected)\s+)?(?:performance\s+)?indicators?(?:\s+of\s+achievements?)?|expected\s+accomplishments?
actual = (?i)actual\s+(?:performance\s+)?indicators?(?:\s+of\s+achievements?)?

# Tables of figures. What their headers, labels and the lines above them say; each is looked for anywhere in a text.
[table.figures]
hint = (?i)\b(?:actual|expenditures?|encumbered|incumbency|achieved|disbursements?|flown|implemented)\b|\bdelivered\s+\(?20\d\d|\bresults?\s+\(?20\d\d|\d\s+results?\b|(?:^|\t|/\s*)results?\s*(?:\(|/|\t|$)|(?:^|\t|/\s*)(?:(?:number|quantity)\s+)?(?:completed|delivered|implemented)\s*(?:\(|/|\t|$)
planned = (?i)\b(?:planned|programmed|apportion\w*|appropriat\w*|approved|authori[sz]ed|budgeted|allot\w*|allocat\w*|target\w*|original budget|final budget)\b|\d\s*\(?(?:planned|expected)|\bexpected\s+(?:for|in)?\s*\(?20\d\d|(?:^|/\s*)(?:(?:total|current|annual|initial|revised|adjusted|programme|20\d\d(?:\s*[/–-]\s*\d\d(?:\d\d)?)?)\s+)*budget(?:\s+(?:for\s+)?\(?20\d\d(?:\s*[/–-]\s*\d\d(?:\d\d)?)?\)?)?\s*(?:\(|/|$)
intended = (?i)\b(?:planned|programmed|approved|authori[sz]ed|budgeted|targeted|target)(?:\s+(?:annual|total|monthly|net|gross|programme|operating|original|revised))?(?:\s*/\s*\(|[\s(]+)(?:expenditures?|disbursements?|average|achievements?|incumbency)\b|\baverage\s+(?:planned|approved|authori[sz]ed|budgeted)\b|\b(?:expenditures?|disbursements?)[\s(]+(?:budget|plan|target|planned|approved|authori[sz]ed|budgeted)\b
actual = (?i)\b(?:actuals?|expenditures?|encumbered|incumbency|achieved|achievement|spent|average|deployed|delivered|disbursed|disbursements?|flown|utili[sz]ed)\b|\d\s*\(?actual|\bresults?\s+\(?20\d\d|\d\s+results?\b|(?:^|\t|/\s*)results?\s*(?:\(|/|\t|$)|(?:^|\t|/\s*)(?:(?:number|quantity)\s+)?(?:completed|delivered|implemented)\s*(?:\(|/|\t|$)
estimate = (?i)\b(?:proposed|estimates?|estimated|projected|projections?|forecast|requested)\b
variance = (?i)\b(?:variances?|differences?|changes?|balance|vacancy|vacancies|increase|decrease|over\W+\(?under)
amount = (?i)\bamount\b
percent = (?i)\b(?:percentages?|per\s*cent)\b|%
label = (?i)^(?:cost\s+)?(?:category|categories|class|group|description|component|item|object)\b
money = (?i)\b(?:apportion\w*|appropriat\w*|expenditures?|allot\w*|costs?|dollars|budget)\b
staff = (?i)\b(?:posts?|positions?|staff\w*|personnel|strength|incumb\w*|encumbered|vacanc\w*|approved|authori[sz]ed|budgeted|observers|contingents|police)\b
vacancy = (?i)\bvacan(?:t|cy|cies)\b
deliverables = (?i)\bcategory\s+and\s+subcategory\b|^deliverables\b
unit = (?i)\b(?:thousands?|millions?)\s+of\b|\b(?:dollars|euros|percentages?)\b.{0,80}$|^\(.{0,20}percent
caption = (?i)^(?:table|annex|schedule|statement)\s+(?:[A-Z]\.)?[\dIVX]
subtotal = (?i)^sub-?\s*total\b|\b(?:gross|net)\s+requirements\b
total = (?i)^(?:grand\s+)?total\b|\btotal$
net_change = (?i)^net\s+(?:change|increase|decrease)
period = (?:19|20)\d\d(?:\s*[/–-]\s*(?:(?:19|20)?\d\d)\b)?

[heading]
accomplishment = (?i)^expected\s+accomplishments?\s*(?:\(?\s*(?P<code>\d+(?:\s*\.\s*\d+)*)\s*\)?\s*[:.,–—-]?|:)\s*(?P<title>.*)
# The space may be missing; initials and abbreviations have a full stop behind the next letter too.
section = ^(?:Section\s+)?(?P<code>[A-Z])(?:[.:]\s*|\s+[–—-]\s+)(?P<title>\S(?:[^.].*)?)
office = ^\(?(?P<code>[a-z]{1,2})(?:\)\s*|\.\s+)(?P<title>\S.*)
chapter = ^(?P<code>[IVX]{1,6})\.\s+(?P<title>\S.*)
component = (?i)^component\s+(?P<code>\d+)\s*[:.–—-]\s*(?P<title>\S.*)
numbered = ^(?P<code>\d{1,3})\.\s+(?P<title>[^\s\d].*)
other = (?i)^(?:external factors.{0,80}|(?:annex|table|figure)\s+[\divx]+\b.{0,80})

# Lines that are no part of what a page holds: "Table 2 (continued)" above a header printed again; the words of an empty
# page.
[page]
continued = (?i)(?:.{0,160}\S\s*)?\(\s*(?:continued|cont(?:['’]?d)?\.?)\s*\)|(?i)(?:table continued|continued)(?:\s+from.{0,40})?
blank = (?i).{0,20}\bintentionally\s+(?:left\s+)?blank\b.{0,20}

# Parts of compound words, before and behind their hyphen: at a line's end it is the text's, not the typesetter's. None
# that other words begin or end with.
[hyphens.before]
anti
cold
counter
cross
decision
double
early
five
four
full
gender
joint
large
late
long
low
medium
mine
multi
non
policy
problem
quick
results
second
self
short
single
six
small
third
three
vice
web
well
world

[hyphens.behind]
based
border
chain
depth
dependent
driven
duty
effective
effectiveness
free
generating
income
informed
keeping
led
level
looking
making
oriented
owned
party
related
round
scale
sensitive
setting
site
specific
term
up
wide
year

[contents]
title = (?i)(?:table\s+of\s+)?contents
page = (?i)pages?

[abbreviations]
title = (?i)(?:list\s+of\s+)?(?:abbreviations|acronyms)(?:\s+and\s+(?:abbreviations|acronyms))?

[front]
session = (?i)(?:resumed\s+)?[a-z-]+(?:\s+[a-z-]+){0,3}\s+(?:special\s+)?session
agenda_item = (?i)(?:provisional\s+)?(?:agenda\s+)?items?\s+\d.{0,60}
report_kind = (?i)(?:reports?|notes?)\s+(?:of|by)\s+the\s+(?:secretary-general|.{3,80}(?:committee|board|unit|services).{0,60})
period = (?i)(?P<d1>\d{1,2})\s+(?P<m1>[a-z]{3,9})\.?\s*(?:(?P<y1>\d{4})\s*)?(?:to|until|through|-|–|—)\s*(?P<d2>\d{1,2})\s+(?P<m2>[a-z]{3,9})\.?\s+(?P<y2>\d{4})

[front.months]
January | Jan
February | Feb
March | Mar
April | Apr
May
June | Jun
July | Jul
August | Aug
September | Sep | Sept
October | Oct
November | Nov
December | Dec

# What the figures of a completed value are made of; the words of one, instead of figures or with them, are those of
# [align.yes], [align.no], [align.all], [align.none], [align.percent_words], [reading.nil], [reading.partial],
# [reading.magnitudes] and [reading.currencies].
[cell]
value = [\d\s,.%+/–—…-]
value_rest = (?i)%|(?:per\s+)?cent|percent
answer_behind = .*(?:\S\s+|[a-z)])(?P<value>Yes|No|YES|NO)
answer_before = (?P<value>Yes|No|YES|NO)\s*[A-Z].*

# ---- what record keys are made of ------------------------------------------------------------------
# A record key names sections and offices as the English version does, so that it is the same in all language versions.
# Each line is a way to count: what is printed for the first, the second …, parted by spaces. In the key, sections are
# A, B, C …, offices a, b, c …, chapters I, II, III …, components 1, 2, 3 …; what is printed so in the language itself
# (Latin letters, Roman numbers, figures of any script) needs no line. Where several lines have a code, the one counts
# that has most of the document's codes of this kind: letters that look alike, and spellings, are lines of their own.
[record_key.sections]

[record_key.offices]

[record_key.chapters]

[record_key.components]

# ---- what alignment weighs -------------------------------------------------------------------------

[align.measure_words]

# Words that begin like a measure word and are none.
[align.not_measures]

# Behind a number they make a duration, a date or an age, no quantity.
[align.duration_words]
years
year
months
month
days
day
hours
hour
weeks
week
minutes
January
February
March
April
May
June
July
August
September
October
November
December

# These begin like a duration and are counted.
[align.not_durations]

[align.qualifiers_before]
approximately
about
some
up to
at least
an average of
average of
at most
no fewer than
no more than
more than
over
nearly
around
an estimated
estimated
a minimum of
a maximum of
a total of

[align.range_words]
to
-
–
—

# A number behind one of these names something and counts nothing.
[align.ordinal_before]
resolution
resolutions
decision
article
chapter
section
phase
cluster
annex
No.
paragraph
paras.
para.
table
figure
level
umoja
$
January
February
March
April
May
June
July
August
September
October
November
December

# The same, unless a measure word follows.
[align.named_by_number]

[align.percent_words]
per cent
percent
%

[align.yes]
yes

[align.no]
no

[align.all]
all

[align.none]
n/a
not applicable
none
-
–
—
…

[align.negation]
not
no
postponed
delayed
cancelled
deferred
discontinued
pending
declined
unable
without

# A cell that ends with one of these goes on elsewhere.
[align.connectives]
and
or
of
the
a
an
to
for
in
on
at
by
with
from
including
,
;
:
(
-
/

# Between the parts of a list.
[align.coordinators]
and
or
and/or
,

# Words that a number must follow: no remark ends with one.
[align.asks_for_number]
was
were
total
than
resolution
which
comprising
including
of which
reached

# Words that a number often follows, and with which a remark may end as well.
[align.before_number]
conducted
held
organized
organised
produced
issued
provided
prepared
maintained
deployed
developed
delivered
completed
established
reviewed
submitted
trained
recruited
built
installed
formulated
procured
dispatched
drafted
updated
published
convened
facilitated
processed
visited
monitored
supported
implemented
created
launched
assessed
evaluated
investigated
constructed
received
undertook
finalized
drew
attended
conducting
holding

[align.generic_counts]
number

[align.above]
higher
more
increase
increased
exceeded
greater
additional

[align.below]
lower
fewer
decrease
decreased
less
reduced
shortfall

# A difference without direction. An explanation of a variance holds one of these, or of the two lists above.
[align.difference]
difference
variance

# A sentence that explains a variance may begin with one before its subject.
[align.articles]
the
an
a

# What may stand between an explanation's subject and the comparison.
[align.before_comparison]

# Words that explanations of a variance begin with; a capital letter tells them from the middle of a sentence.
[align.variance_subjects]
the
a
an
this
these
output
outputs
higher
lower
fewer
more
increased
decreased
reduced

[align.numerals]

two 2
three 3
four 4
five 5
six 6
seven 7
eight 8
nine 9
ten 10
eleven 11
twelve 12

[align.grammar]
spaces_between_words = yes
# An explanation of a difference from the plan is a comparison and, behind it in the same sentence, what announces the
# reason. A pattern for both at once would have to count the characters between them, which makes automata large.
variance = [^\s\S]
variance_comparison = (?i)\b(?:higher|lower|increased?|decreased?|fewer|greater|reduced|more|less|difference|variance|shortfall)\b
variance_reason = (?i)\b(?:(?:due|attributable|owing|attributed)(?:\s+(?:primarily|mainly|largely|chiefly|principally|in part|partly|in large part))?\s+to|because|result(?:ed|ing)?(?:\s+(?:primarily|mainly|largely|chiefly|principally|in part|partly|in large part))?\s+(?:from|of)|as a result of|reflect(?:s|ed|ing)?|(?:explained|caused)(?:\s+(?:primarily|mainly|largely|chiefly|principally|in part|partly|in large part))?\s+by|stem(?:s|med)(?:\s+(?:primarily|mainly|largely|chiefly|principally|in part|partly|in large part))?\s+from)\b
cause = (?i)\b(?:mainly |primarily |largely )?(?:(?:due|attributable|owing|attributed)(?:\s+(?:primarily|mainly|largely|chiefly|principally|in part|partly|in large part))?\s+to|because of|because|resulted(?:\s+(?:primarily|mainly|largely|chiefly|principally|in part|partly|in large part))?\s+from|as a result of|result of|reflects|reflected|(?:explained|caused)(?:\s+(?:primarily|mainly|largely|chiefly|principally|in part|partly|in large part))?\s+by|stem(?:s|med)(?:\s+(?:primarily|mainly|largely|chiefly|principally|in part|partly|in large part))?\s+from)\s+
# What ends with a connective and is a whole sentence all the same.
complete = [^\s\S]

# Words that end the noun phrase that a number counts, beside the connectives.
[align.ends_noun_phrase]
that
which
who
whose
were
was
are
is
has
have
had
will
as
per
during
through
throughout
concerning
regarding
relating
related
between
under
into
within
against
via
over
before
after
across
among
around
about
covering
held
conducted
organized
organised
convened
provided
issued
produced
prepared
completed
submitted
delivered
carried
undertaken
deployed
based
designed
aimed
attended
each
this
these
their
its
not
due

# A number right behind one of these tells for whom or where, seldom how much: "21 visits to 15 missions".
[align.governs_recipients]
for
to
in
from
at
with
on
among
across
by

# What follows one of these lists parts of what was counted before.
[align.lists_parts]
including
comprising
such as
namely

# ---- signs of an outputs table, however its header is spelled --------------------------------------
# Letters are compared, a few of them may differ; what parts words does not count.

[signs.planned]
planned outputs
outputs planned

[signs.completed]
completed
number or yes/no
actual outputs
outputs delivered
delivered
implemented

[signs.remark]
remarks
comments

[signs.indicators]
indicators of achievement
performance indicators

# ---- how figures are read --------------------------------------------------------------------------
# Entries match in either case, hyphens and spaces of any kind alike; one that ends with '*' may go on as a longer word.

# Marks inside numbers; "space" is any white space but a line's end.
[numbers.decimal]
.

[numbers.group]
,
space

[reading.grammar]
# Where the noun stands that a number counts: last or first in its phrase; or a measure word does the counting.
counted_noun = last

# Numbers in words that ICU's spell-out rules for the language lack.
[reading.numerals]
a dozen 12
dozen 12
half a dozen 6
half a million 500000
half a billion 500000000

# Words that ICU spells a number with, and which mean something else when they stand alone.
[reading.not_numerals]

# Words that multiply the number before them.
[reading.number_multipliers]
dozen 12

# What may stand between two parts of a number in words.
[reading.number_joins]
and

[reading.magnitudes]
hundred 100
thousand 1000
million 1000000
billion 1000000000

# Signs and words of money, before or behind the number, with the ISO 4217 code.
[reading.currencies]
US$ USD
$ USD
USD USD
US dollars USD
United States dollars USD
dollars USD
€ EUR
EUR EUR
euros EUR
£ GBP
GBP GBP
pounds sterling GBP
CHF CHF
Swiss francs CHF
¥ JPY
yen JPY
CFA francs XAF

[reading.qualifiers]
a total of
as many as
not less than
not more than
no less than
fewer than
less than
close to
roughly
almost
an annual average of
a monthly average of
an average of approximately
only
an average strength of
average strength of
an average of about
a cumulative total of
a combined total of
an average deployment of
an average monthly

# Before a number of which a range_join leads to the upper end: "between 10 and 12".
[reading.range_openers]
between

[reading.range_joins]
and

[reading.percent_before]

# Behind a number: about so many.
[reading.about_behind]
+

# Words whose number names one of them, unless a noun in the plural follows.
[reading.names_before]
extension
act
article
articles
item
items
sector
zone
area
route
camp
block
building
room
category
class
type
grade
group of
version
round
stage
goal
target
indicator
lot
pillar
component
objective
tier
band
series
chapter
section
appendix
schedule
volume
regulation
rule
order
law
decree
protocol
principle

# Words behind a number that then counts nothing.
[reading.names_behind]
years old
years of age
years and older
years and above

# Units of time: how many of them a year has.
[reading.period_units]
months 12
month 12
weeks 52
week 52
days 365
day 365
nights 365
quarters 4
quarter 4
years 1
year 1

# What is counted is counted so often a year.
[reading.rates]
a month 12
per month 12
each month 12
every month 12
a week 52
per week 52
each week 52
every week 52
a day 365
per day 365
each day 365
every day 365
a night 365
per night 365
a quarter 4
per quarter 4
each quarter 4
every quarter 4
a year 1
per year 1
each year 1
every year 1
per annum 1

[reading.rates_before]

# Attributes that say how often in a year something comes.
[reading.periodic]
daily 365
weekly 52
biweekly 26
fortnightly 26
monthly 12
bimonthly 6
quarterly 4
semi-annual 2
biannual 2
half-yearly 2

# Between two numbers, of which the second one multiplies the first one.
[reading.each_of]
in each of
at each of
for each of
to each of
each of

[reading.times]
×
x

# Signs of units, whose full stops end no phrase.
[reading.measure_words]
sq. m
sq. km
sq m
sq km
cu. m
m2
km2
m3

[reading.not_measures]

# Attributes that stand before the noun where nouns stand first in their phrase.
[reading.leading_attributes]

# More words that end the noun phrase that a number counts.
[reading.phrase_ends]
involving
including
focusing
affecting
using
following
comprising
benefiting
totalling
containing
targeting
supporting
requiring
addressing
linking
serving
having
using
reaching
bringing
increasing
awaiting
pending
such
where
when
while
if
but
than
then
also
only
both
all
every
being
been
be
did
does
could
would
should
can
may
must
without
within
off
out
up
down
until
since
upon
towards
toward
onto
behind
beyond
near
despite
except
aged
owing
reflecting
attributable
a
it
they
there
no
some
other

# Joins two attributes of one noun.
[reading.attribute_joins]
and
or
and/or

# Nouns of many without the ending of the plural.
[reading.collectives]
personnel
staff
people
police
men
women
children
youth
equipment
ammunition
aircraft
cattle
livestock
media
data
fora
criteria
feet
headquarters
series
infrastructure
furniture
fuel
cargo

# Nouns that reports say for one another: those of one kind are no contradiction. "any" fits all.
[reading.noun_kinds]
meeting* event
session* event
workshop* event
seminar* event
consultation* event
briefing* event
event* event
training* event
course* event
conference* event
forum* event
fora event
dialogue* event
round* event
visit* event
mission* event
trip* event
exercise* event
campaign* event
activit* event
discussion* event
talk* event
lecture* event
debate* event
class* event
patrol* event
flight* event
sortie* event
inspection* event
assessment* event
survey* event
audit* event
review* event
investigation* event
examination* event
report* document
paper* document
document* document
publication* document
bulletin* document
brief* document
note* document
article* document
stor* document
stud* document
analys* document
plan* document
strateg* document
polic* document
guideline* document
manual* document
handbook* document
leaflet* document
brochure* document
newsletter* document
proposal* document
recommendation* document
people person
person* person
participant* person
personnel person
staff person
officer* person
member* person
individual* person
beneficiar* person
trainee* person
attendee* person
official* person
employee* person
volunteer* person
troop* person
men person
women person
children person
judge* person
police person
vehicle* thing
truck* thing
car thing
cars thing
bus thing
buses thing
ton mass
tons mass
tonne* mass
office* place
site* place
location* place
camp* place
base* place
facilit* place
premise* place
building* place
project* project
initiative* project
programme* project
unit* any
number* any
item* any
case* any
set any
sets any
total* any

[reading.plural_endings]
s

[reading.no_plural_endings]
ss
us
is
's

# Begin a clause that says something of all that stands before.
[reading.relatives]
which

# Between a number and the noun that it counts: "300 of the guards".
[reading.partitives]
of the

[reading.participle_endings]
ed
ing

# Nouns that end like one.
[reading.not_participles]
building
briefing
meeting
training
hearing
screening
opening
crossing
filing
finding
proceeding
setting
listing
mailing
ceiling
drawing
recording
gathering
mapping
landing
dwelling
outing
mooring
string
ring
wing
shed
bed
seed
need
breed
feed

# Of participles that end a noun's phrase: "reports submitted", but "human rights monitoring missions".
[reading.behind_noun_endings]
ed

[reading.governors]
within
through
throughout
via
over
between
under
per
involving
covering
by
using
benefiting
serving
attended by
aged
into

[reading.lists_parts]
of them
of which
of whom
among them

# Between a part and the whole that it is of: "22 of the 35 courts".
[reading.wholes]
of
of the
out of
out of the
of all
from the

# What follows one of these are all parts of what was counted.
[reading.whole_lists]
comprising
consisting of
namely
broken down as
made up of

# A completed value that says: none of it.
[reading.nil]
nil
none
zero

[reading.partial]
partial
partially
partly
in part
partially completed
partly completed
partially delivered
partially implemented
partly implemented
partially achieved

# Behind these stands a cause.
[reading.reasons]
, pending
pending
a consequence of
consequence of
in response to
in the absence of
for lack of
at the request of
upon the request of
required to meet
needed to meet
required in order to
made possible by
, as
, since
linked to
related to the fact that
due to
owing to
because of
because
on account of
as a result of
resulting from
resulted from
result of
thanks to
reflecting
reflects
reflected
given
given that
in view of
in the light of
caused by
stemming from
stemmed from
arising from
driven by
prompted by

# Reasons only behind what was not done, in the same clause: "postponed as …".
[reading.undone_reasons]
as
following
after
when

# Ends of reasons that belong to the cause: "for lack of access".
[reading.cause_heads]
lack of
want of
the absence of

# The same, of which nothing but a difference from the plan is explained.
[reading.sure_reasons]
attributable to
attributed to
explained by
accounted for by

[reading.reasons_behind]

# Reasons only where one of the reasons_behind follows in the same clause.
[reading.paired_reasons]

# What leads from a cause to its effect.
[reading.consequences]
which led to
which resulted in
which gave rise to
which brought about
which contributed to
thus leading to
thereby leading to
led to
leading to
resulted in
resulting in
results in
which explains
which explained
gave rise to
giving rise to
brought about
contributed to
contributing to

# What begins like a reason and is none.
[reading.not_reasons]
, as well as
, as part of
, as planned
, as at
, as of
, as required
, as requested
, as follows
, as such
, as compared
, since then
, since July
, since January
given to
given by
given in
as of
as at
as part of
as planned
as scheduled
as required
as requested
as well as
as well
as follows
as such
as compared
as expected
as described
as reported
as indicated
as reflected
as many
as early as
as late as
as a whole
after all
after the end of
after the reporting period
following the end of
when the report
as a
as an


# Words of a difference from the plan.
[reading.above]
higher
more than planned
more than
increase*
exceed*
greater
additional
above
overachiev*
surplus
excess

[reading.below]
lower
fewer
less than planned
less than
decrease*
reduced
reduction
shortfall
underutiliz*
underachiev*
underspen*
below
drop
decline*
non-deployment
absence of

[reading.difference]
discrepancy
deviation

# Words of what was not done.
[reading.negations]
not
no
could not
unable to
never
did not
was not
were not

[reading.undone]
prevent*
preclud*
only
postpon*
cancel*
delay*
defer*
suspend*
discontinu*
reschedul*
abandon*
halt*
pending
remain*
withdrawn
on hold
called off
limited
restricted
hampered
curtailed
constrained
impeded
not convened
not held
not conducted
not organized
not take place
not deployed
not completed
not carried out
not implemented
not undertaken
not delivered
not finalized
not approved
not issued
not established

# ---- indicators of achievement ---------------------------------------------------------------------

# How the actual text begins where what was planned was reached, and where it was not.
[indicators.achieved]
achieved
fully achieved
met
reached
completed
yes

[indicators.not_achieved]
not achieved
not met
not reached
not completed
partially achieved
partly achieved
no

# Of an indicator that speaks of such a change, less than planned is better.
[indicators.falling]
reduction
reductions
reduced
decrease
decreased
decline
fewer
lower number
vacancy
vacant

# ---- tables of figures -----------------------------------------------------------------------------

# What a table's unit says its figures are to be multiplied by.
[figures.scales]
thousands 1000
thousand 1000
millions 1000000
million 1000000
