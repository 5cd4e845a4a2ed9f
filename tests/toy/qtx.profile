# A made-up language (qtx is a code for private use), by which tests show that a profile is all that a language needs.

[profile]
language = qtx

[language.common_words]
di
ad
kon
las
pór
éste

[table.outputs]
columns = planned actual remark
anchor = actual
planned = (?i)dórva\s+mélku
actual = (?i)kásto\s*\((?:númo|zi)[^()]{0,20}\)?
actual_short = (?i)kásto
remark = (?i)vérbe

[table.indicators]
columns = planned actual
hint = (?i)sígno
planned = (?i)sígno\s+dórva
actual = (?i)sígno\s+kásto

[table.figures]
hint = (?i)\bkásto\b
planned = (?i)\bdórva\b
intended = (?i)\bdórva\s+kásto\b
actual = (?i)\bkásto\b
estimate = (?i)\bfutúro\b
variance = (?i)\bdélta\b
amount = (?i)\bsúmo\b
percent = (?i)%|\bcénto\b
label = (?i)^kláso\b
money = (?i)\bdólro\b
staff = (?i)\bpérso\b
vacancy = (?i)\bvacø\b
deliverables = (?i)^liváro\b
unit = (?i)\bmílo\s+dólro\b
caption = (?i)^tábo\s+\d
subtotal = (?i)^parto\s+súmo
total = (?i)^súmo\b
net_change = (?i)^néto\s+délta
period = (?:19|20)\d\d(?:/\d\d)?

[heading]
accomplishment = (?i)^fíno\s+dórva\s+(?P<code>\d+(?:\.\d+)*)\s*:\s*(?P<title>.*)
section = ^(?P<code>[A-Z])\.\s+(?P<title>\S.*)
office = ^\((?P<code>[a-z])\)\s+(?P<title>\S.*)
chapter = ^(?P<code>[IVX]{1,6})\.\s+(?P<title>\S.*)
component = (?i)^párto\s+(?P<code>\d+)\s*:\s*(?P<title>\S.*)
numbered = ^(?P<code>\d{1,3})\.\s+(?P<title>[^\s\d].*)
other = (?i)^fákto\s+éxtra.{0,40}

[contents]
title = (?i)líbro
page = (?i)págo

[abbreviations]
title = (?i)kúrto

[front]
session = (?i)[a-z]+\s+séso
agenda_item = (?i)púnto\s+\d.{0,40}
report_kind = (?i)rápo\s+di\s+.{3,60}
period = (?i)(?P<d1>\d{1,2})\s+(?P<m1>[a-z]{3,9})\s+(?:(?P<y1>\d{4})\s+)?ad\s+(?P<d2>\d{1,2})\s+(?P<m2>[a-z]{3,9})\s+(?P<y2>\d{4})

[front.months]
unáro
duáro
triáro
kváro
pináro
hexáro
septáro
oktáro
nonáro
dekáro
undáro
dozáro

[cell]
value = [\d\s,.%–-]
answer_behind = .*\S\s+(?P<value>Zi|Nu)
answer_before = (?P<value>Zi|Nu)\s+[A-Z].*

[record_key.sections]

[record_key.offices]

[record_key.chapters]

[record_key.components]

[align.measure_words]

[align.not_measures]

[align.duration_words]
jóro
jóri

[align.not_durations]

[align.qualifiers_before]
mínimo

[align.range_words]
ad
-

[align.ordinal_before]

[align.named_by_number]

[align.percent_words]
%
cénto

[align.yes]
zí

[align.no]
nú

[align.all]

[align.none]
-
–

[align.negation]
nú

[align.connectives]
di
ad
kon
,

[align.coordinators]
kon
,

[align.asks_for_number]

[align.before_number]
fat*

[align.generic_counts]

[align.above]
máso

[align.below]
méno

[align.difference]

[align.articles]
las

[align.before_comparison]

[align.variance_subjects]
las

[align.numerals]
du 2
tri 3

[align.grammar]
spaces_between_words = yes
variance = [^\s\S]
variance_comparison = (?i)\b(?:más|mén)o\b
variance_reason = (?i)\bpór\b
cause = (?i)\bpór\s+
complete = [^\s\S]

[align.ends_noun_phrase]

[align.governs_recipients]
ad

[align.lists_parts]
inklúdo

[signs.planned]
dorva melku

[signs.completed]
kasto

[signs.remark]
verbe

[signs.indicators]
signo

[numbers.decimal]
,

[numbers.group]
.

[reading.grammar]
counted_noun = first

[reading.numerals]
du 2
tri 3
dek 10

[reading.not_numerals]

[reading.number_multipliers]

[reading.number_joins]

[reading.magnitudes]
mílo 1000

[reading.currencies]
dólro USD

[reading.qualifiers]

[reading.range_openers]

[reading.range_joins]

[reading.percent_before]

[reading.about_behind]

[reading.names_before]

[reading.names_behind]

[reading.period_units]
mésri 12

[reading.rates]
po mésro 12

[reading.rates_before]

[reading.periodic]

[reading.each_of]

[reading.times]

[reading.measure_words]

[reading.not_measures]

[reading.leading_attributes]

[reading.phrase_ends]
di

[reading.attribute_joins]

[reading.collectives]

[reading.noun_kinds]

[reading.plural_endings]
i

[reading.no_plural_endings]

[reading.participle_endings]

[reading.not_participles]

[reading.behind_noun_endings]

[reading.governors]

[reading.lists_parts]

[reading.whole_lists]

[reading.nil]
nil

[reading.partial]
párte

[reading.reasons]
pór

[reading.sure_reasons]

[reading.consequences]

[reading.reasons_behind]

[reading.paired_reasons]

[reading.not_reasons]

[reading.above]
máso

[reading.below]
méno

[reading.difference]

[reading.negations]
nú

[reading.undone_reasons]

[reading.cause_heads]

[reading.wholes]

[reading.undone]
postón*

[indicators.achieved]
zí

[indicators.not_achieved]
nú

[indicators.falling]
ménos

[figures.scales]
mílo 1000
