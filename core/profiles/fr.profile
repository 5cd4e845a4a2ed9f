# French: the wording of budget performance reports in the official translations and originals.
# Accents, apostrophes and spaces may be written as is usual: they are folded before anything is compared.

[profile]
language = fr

# ---- how a report shows its structure --------------------------------------------------------------
# zh.profile says what each key is for.

[language.common_words]
de
la
le
les
et
des
du
à
en
dans
pour
par
une
aux
au
sur
est
ont
été
qui

[table.outputs]
columns = planned actual remark
anchor = actual
numbers = (?i)n\s*[°ºo]\s*\.?(?:\s*d'ordre)?|#|(?i)num(?:éro)?\.?(?:\s*d'ordre)?|(?i)(?:réf(?:érence)?|code)\.?
planned = (?i)(?:produits?|activités?|prestations?)\s+(?:prévus?|prévues?|escompté\w*|programmé\w*|planifié\w*|attendu\w*|envisagé\w*)(?:\s*\([^()]{0,30}\)?)?
actual = (?i)(?:(?:produits?|activités?|prestations?)\s+)?(?:effectivement\s+)?(?:exécut\w+|livré\w*|livraison|réalis\w+|obtenu\w*|achev\w+|fourni\w*|mené\w*\s+à\s+bien|état\s+d'(?:exécution|avancement)|résultats?)\s*[:(,]\s*(?:nombre|quantité|chiffre|oui)[^()]{0,28}\)?|(?i)(?:produits?|activités?|prestations?)\s+(?:effectivement\s+)?(?:exécut\w+|livré\w*|réalisé\w*|obtenu\w*|achevé\w*|fourni\w*|effectif\w*|effective\w*|mené\w*\s+à\s+bien)|(?i)état\s+d'(?:exécution|avancement)
actual_short = (?i)exécution|exécuté\w*|réalisation|réalisé\w*|livré\w*|achevé\w*
remark = (?i)(?:observations?|remarques?|commentaires?|notes?|explications?|précisions?)(?:\s*\([^()]{0,30}\)?)?

[table.indicators]
columns = planned actual
hint = (?i)indicateurs?\s+(?:de|d')|résultats?\s+(?:effectifs?|obtenus?|réels?)
planned = (?i)indicateurs?\s+(?:de\s+(?:succès|résultats?|performance|réalisation)|d'(?:exécution|activité|évaluation|efficacité))(?:\s+(?:prévus?|escomptés?|retenus?|envisagés?|attendus?))?|(?i)(?:réalisations?|résultats?)\s+(?:escompté\w*|attendu\w*|prévu\w*)
actual = (?i)indicateurs?\s+(?:de\s+(?:succès|résultats?|performance|réalisation)|d'(?:exécution|activité|évaluation|efficacité))\s*(?::\s*)?(?:résultats?\s+)?(?:effectifs?|obtenus?|réels?|constatés?|atteints?|enregistrés?)|(?i)résultats?\s+(?:effectifs?|obtenus?|réels?|effectivement\s+obtenus?)

[table.figures]
hint = (?i)\b(?:effecti(?:f|fs|ve|ves)|réel(?:le)?s?|dépenses?|occupés?|pourvus|exécution|exécutée?s?|moyenne|obtenus?|produits\s+livrés)\b|\brésultats?\s+(?:de\s+|en\s+)?\(?20\d\d|(?:^|\t|/\s*)résultats?\s*(?:\(|/|\t|$)
planned = (?i)\b(?:prévue?s?|planifiée?s?|programmée?s?|alloué\w*|allocations?|réparti\w*|crédits?|ouvertures?|approuvée?s?|autorisée?s?|inscrite?s?|budgété\w*|budgétisé\w*|cibles?|objectifs?|escompté\w*|budget\s+(?:initial|final|approuvé|révisé))\b|\d\s*\(?prév|(?:^|/\s*)budget(?:\s+(?:total|annuel|20\d\d(?:\s*[/–-]\s*\d\d(?:\d\d)?)?))*\s*(?:\(|/|$)
intended = (?i)\bdépenses?(?:\s+(?:totales?|annuelles?|mensuelles?|nettes?|brutes?))?[\s(]+(?:prévues?|budgétées?|budgétisées?|approuvées?|autorisées?|programmées?|planifiées?)|\b(?:prévue?s?|budgétée?s?|approuvée?s?|autorisée?s?|planifiée?s?)(?:\s*/\s*\(|[\s(]+)(?:en\s+)?moyenne\b|\bmoyenne\s+(?:prévue|approuvée|autorisée|budgétée)
actual = (?i)\b(?:réel(?:le)?s?|dépenses?|exécuté\w*|moyenne|effective(?:s|ment)?|occupés?|pourvus|obtenus?|livrés?|déployée?s?|décaissements?)\b|(?:résultats?|chiffres?|nombres?|montants?|postes|coûts?)\s+effectifs?\b|(?i)\d\s*\(?\s*effectifs?\b|(?:^|/\s*)(?:quantité\s+)?effectifs?\s*(?:\(|/|$)|\brésultats?\s+(?:de\s+|en\s+)?\(?20\d\d|(?:^|\t|/\s*)résultats?\s*(?:\(|/|\t|$)
estimate = (?i)\b(?:propos\w+|prévisions?|estim\w+|proje(?:ction|ctions|té|tée|tés|tées)|demandé\w*|envisagé\w*)\b
variance = (?i)\b(?:écarts?|variations?|différences?|soldes?|taux\s+de\s+vacance|vacances?|vacants?|augmentations?|diminutions?|dépassements?|sous-utilisation)\b
amount = (?i)\b(?:montants?|sommes?|valeur)\b
percent = (?i)\b(?:pourcentages?|pour\s*cent)\b|%
label = (?i)^(?:catégories?|classes?|groupes?|description|désignation|objets?|composantes?|rubriques?|nature|éléments?)\b
money = (?i)\b(?:montants?|crédits?|dépenses?|allou\w*|coûts?|dollars|budgets?|répartis?)\b
staff = (?i)\b(?:postes?|emplois?|effectifs?|personnel|fonctionnaires?|vacan\w*|approuvée?s?|autorisée?s?|observateurs?|contingents?|polic\w+|agents?)\b
vacancy = (?i)\bvacan(?:ts?|ces?)\b
deliverables = (?i)\bcatégorie\s+et\s+sous-catégorie\b|^(?:livrables|produits\s+retenus)\b
unit = (?i)\b(?:milliers|millions)\s+(?:de\b|d')|\b(?:dollars|euros|pourcentages?)\b.{0,80}$|^\(.{0,20}pourcentage
caption = (?i)^(?:tableau|annexe|état|figure)\s+(?:[A-Z]\.)?[\dIVX]
subtotal = (?i)^(?:total\s+partiel|sous-?\s*total|totaux\s+partiels)\b|\b(?:montants?|ressources\s+nécessaires|total|dépenses)[\s,(]+(?:\w+\s+)?(?:brute?s?|nette?s?)\b|^(?:brut|net)$
total = (?i)^(?:montant\s+)?total\b|\btotal$|^totaux\b
net_change = (?i)^(?:variation|augmentation|diminution|changement)s?\s+nette?s?\b
period = (?:19|20)\d\d(?:\s*[/–-]\s*(?:(?:19|20)?\d\d)\b)?

[heading]
accomplishment = (?i)^(?:réalisations?|résultats?)\s+(?:escompté\w*|attendu\w*|prévu\w*)\s*(?:\(?\s*(?:n[o°º]\s*)?(?P<code>\d+(?:\s*\.\s*\d+)*)\s*\)?\s*[:.,–—-]?|:)\s*(?P<title>.*)
section = ^(?:Section\s+)?(?P<code>[A-Z])(?:[.:]\s*|\s+[–—-]\s+)(?P<title>\S(?:[^.].*)?)
office = ^\(?(?P<code>[a-z]{1,2})(?:\)\s*|\.\s+)(?P<title>\S.*)
chapter = ^(?P<code>[IVX]{1,6})\.\s+(?P<title>\S.*)
component = (?i)^(?:composante|volet|élément)\s+(?:n[o°º]\s*)?(?P<code>\d+)\s*[:.–—-]\s*(?P<title>\S.*)
numbered = ^(?P<code>\d{1,3})\.\s+(?P<title>[^\s\d].*)
other = (?i)^(?:facteurs\s+externes.{0,80}|(?:annexe|tableau|figure)\s+[\divx]+\b.{0,80})

# Lines that are no part of what a page holds: that a table goes on, above a header printed again; the words of an empty page.
[page]
continued = (?i)(?:.{0,160}\S\s*)?\(\s*(?:suite|fin|suite\s+et\s+fin)\s*\)|(?i)(?:tableau\s+)?suite(?:\s+(?:du|de\s+la)\s.{0,40})?
blank = (?i).{0,20}\bpage\s+(?:laissée\s+)?(?:intentionnellement\s+)?(?:laissée\s+)?(?:blanche|en\s+blanc|vide)\b.{0,20}

# Parts of compound words, before and behind their hyphen: at a line's end it is the text's, not the typesetter's.
[hyphens.before]
après
au
avant
celui
celle
ceux
celles
ci
co
contre
demi
ex
mi
non
porte
peut
quasi
semi
sous
sud
nord
vice
vingt
soixante
quatre

[hyphens.behind]
ci
là
dessous
dessus
même
mêmes
être
est
ouest

[record_key.sections]

[record_key.offices]

[record_key.chapters]

[record_key.components]

[contents]
title = (?i)table\s+des\s+matières|sommaire
page = (?i)pages?

[abbreviations]
title = (?i)(?:liste\s+des\s+)?(?:abréviations|sigles|acronymes)(?:\s+et\s+(?:des\s+)?(?:abréviations|sigles|acronymes))?(?:\s+utilisés)?

[front]
session = (?i)(?:[a-z]+\s+partie\s+de\s+la\s+|première\s+|deuxième\s+)?(?:reprise\s+de\s+(?:la|sa)\s+)?[a-z-]+(?:\s+[a-z-]+){0,3}\s+session(?:\s+extraordinaire)?(?:\s+d'urgence)?
agenda_item = (?i)points?\s+\d.{0,40}de\s+l'ordre\s+du\s+jour.{0,40}
report_kind = (?i)(?:rapports?|notes?)\s+(?:du|de\s+la|de\s+l'|des)\s*(?:secrétaire\s+général\w*|.{3,80}(?:comité|conseil|corps\s+commun|bureau|services).{0,60})
period = (?i)(?P<d1>\d{1,2})\s*(?:er|re|°|º)?\s+(?P<m1>[a-z]{3,9})\.?\s*(?:(?P<y1>\d{4})\s*)?(?:au|jusqu'au|et\s+le|et\s+s'achevant\s+le|-|–|—)\s*(?P<d2>\d{1,2})\s*(?:er|re|°|º)?\s+(?P<m2>[a-z]{3,9})\.?\s+(?P<y2>\d{4})

[front.months]
janvier | janv
février | févr | fév
mars
avril | avr
mai
juin
juillet | juil
août
septembre | sept
octobre | oct
novembre | nov
décembre | déc

[cell]
value = [\d\s,.%+/–—…-]
value_rest = (?i)%|(?:pour\s+)?cent
answer_behind = .*(?:\S\s+|[a-z)])(?P<value>Oui|Non|OUI|NON)
answer_before = (?P<value>Oui|Non|OUI|NON)\s*[A-Z].*

# ---- what alignment weighs -------------------------------------------------------------------------

[align.measure_words]

[align.not_measures]

[align.duration_words]
an
ans
année
années
mois
jour
jours
heure
heures
semaine
semaines
minute
minutes
janvier
février
mars
avril
mai
juin
juillet
août
septembre
octobre
novembre
décembre

# These begin like a duration and are counted.
[align.not_durations]
heures de vol
heure de vol
heures-personne
heures-personnes
jours-personne
jours-personnes
jours-homme
jours de patrouille
jours de formation
journées

[align.qualifiers_before]
environ
à peu près
approximativement
quelque
près de
au moins
au minimum
un minimum de
au maximum
un maximum de
maximale de
minimale de
maximal de
minimal de
maximum de
jusqu'à
en moyenne
une moyenne de
moyenne de
plus de
moins de
au plus
un total de
au total
total de
pas moins de
pas plus de

[align.range_words]
à
-
–
—

[align.ordinal_before]
résolution
résolutions
décision
article
chapitre
section
phase
groupe
annexe
no
n°
nº
paragraphe
par.
tableau
figure
niveau
umoja
$
janvier
février
mars
avril
mai
juin
juillet
août
septembre
octobre
novembre
décembre

[align.named_by_number]

[align.percent_words]
pour cent
p. 100
%

[align.yes]
oui

[align.no]
non

[align.all]
tous
toutes
totalité

[align.none]
s.o.
s. o.
sans objet
n/a
n.d.
néant
aucun
aucune
-
–
—
…

[align.negation]
ne
n'
pas
non
aucun
aucune
report*
retard*
annul*
différé*
interromp*
suspend*
faute de
faute d'
sans
refus*

[align.connectives]
et
ou
de
du
des
d'
la
le
les
l'
un
une
à
au
aux
pour
en
dans
sur
par
avec
qui
que
dont
y compris
,
;
:
(
-
/

[align.coordinators]
et
ou
et/ou
,

[align.asks_for_number]
était
étaient
total de
que
résolution
dont
comprenant
y compris
parmi lesquels
atteint
atteignant

[align.before_number]
organis*
tenu*
tenir
produi*
publi*
fourni*
élabor*
établi*
entretenu*
déploy*
livr*
achev*
exécut*
réalis*
examin*
présent*
soumis*
form*
recrut*
constru*
install*
achet*
envoy*
rédig*
convoqu*
facilit*
trait*
visit*
suivi*
appuy*
crée*
créé*
lanc*
évalu*
enquêt*
reç*
mené*
effectu*
assist*

[align.generic_counts]
nombre

[align.above]
plus élevé*
plus important*
plus grand*
plus nombreu*
supérieur*
augment*
hausse
accroissement
accru*
dépass*
supplémentaire*
davantage
plus que prévu

[align.below]
moins élevé*
moins important*
moins nombreu*
moins que prévu
plus faible*
plus bas
inférieur*
diminu*
baisse*
réduit*
réduction
recul
insuffisan*

[align.difference]
écart
écarts
différence

[align.before_comparison]

[align.articles]
le
la
les
l'
un
une
des
ce
cet
cette
ces

[align.variance_subjects]
le
la
les
l'
un
une
ce
cet
cette
ces
écart
produit
produits
hausse
baisse

[align.numerals]

deux 2
trois 3
quatre 4
cinq 5
six 6
sept 7
huit 8
neuf 9
dix 10
onze 11
douze 12

[align.grammar]
spaces_between_words = yes
variance = [^\s\S]
variance_comparison = (?i)\b(?:(?:plus|moins)\s+(?:élevé|important|nombreu|grand|faible|bas)\w*|(?:plus|moins)\s+que\s+prévu|supérieur\w*|inférieur\w*|augmentation|hausse|accroissement|diminution|baisse|réduction|recul|dépassement|écarts?|différences?|surcroît)\b
variance_reason = (?i)(?:\b(?:s'expliqu\w+|est\s+du|est\s+due|sont\s+dus|sont\s+dues|étai(?:t|ent)\s+dues?|tient|tiennent|tenait|tenaient|tenant|résult\w+|imputables?|attribuables?|en\s+raison\s+d\w*|du\s+fait\s+d\w*|provien\w+|provenait|découl\w+|à\s+cause\s+d\w*|grâce|faute\s+d\w*|par\s+suite\s+d\w*|traduit|traduisent|liée?s?|causée?s?)\b|\bdues?\s+a(?:u|ux)?\b)
cause = (?i)(?:principalement\s+|essentiellement\s+|surtout\s+|notamment\s+|en\s+grande\s+partie\s+)?(?:s'expliqu\w+(?:\s+(?:principalement|essentiellement|surtout|notamment|en\s+partie|en\s+grande\s+partie|également|aussi))?\s+par(?:\s+le\s+fait\s+qu(?:e\s+|'))?|(?:dues?|dus?|imputables?|attribuables?|liée?s?|tient|tiennent|tenait|tenaient|tenant|grâce)(?:\s+(?:principalement|essentiellement|surtout|notamment|en\s+partie|également|aussi))?\s+a(?:u|ux)?\b(?:\s+ce\s+qu(?:e\s+|'))?|(?:résult\w+|provien\w+|provenait|découl\w+)(?:\s+(?:principalement|essentiellement|surtout|notamment|en\s+partie))?\s+d(?:e|u|es|')|(?:en\s+raison|du\s+fait|à\s+cause|par\s+suite|faute)\s+(?:qu(?:e|')|d(?:e|u|es|'))|traduit|traduisent|causée?s?\s+par)\s*
complete = [^\s\S]

[align.ends_noun_phrase]
qui
que
qu'
dont
où
lesquels
lesquelles
a
ont
est
sont
était
étaient
été
ayant
étant
sera
seront
comme
selon
pendant
durant
au cours
lors
concernant
relatif*
relativ*
portant
visant
destiné*
chargé*
entre
contre
sous
via
après
avant
depuis
chez
vers
chaque
cette
ces
ce
leur
leurs
ne
n'
pas
auprès
afin
organisé*
tenu*
mené*
présent*
soumis*
fourni*
établi*
élaboré*
fondé*
axé*

[align.governs_recipients]
pour
dans
avec
sur
chez
auprès de
auprès du
auprès des
auprès d'
à l'intention de
à l'intention du
à l'intention des
à l'intention d'
au profit de
au profit du
au profit des
au profit d'
destiné* à
destiné* aux
entre
parmi
par

[align.lists_parts]
dont
y compris
notamment
comprenant
à savoir
soit
tels que
telles que
tel que
comme

# ---- signs of an outputs table, however its header is spelled --------------------------------------

[signs.planned]
produits prévus
produits escomptés
produits programmés

[signs.completed]
produits exécutés
nombre ou oui/non
oui/non ou nombre
état d'exécution
exécution

[signs.remark]
observations
remarques

[signs.indicators]
indicateurs de succès
indicateurs de résultats

# ---- how figures are read --------------------------------------------------------------------------

[numbers.decimal]
,

[numbers.group]
space

[reading.grammar]
counted_noun = first

[reading.numerals]
une douzaine 12
une douzaine de 12
une douzaine d' 12
douzaine 12
une demi-douzaine 6
une demi-douzaine de 6
une demi-douzaine d' 6
une dizaine 10
une dizaine de 10
une dizaine d' 10
une vingtaine 20
une vingtaine de 20
une vingtaine d' 20
une trentaine 30
une trentaine de 30
une trentaine d' 30
une centaine 100
une centaine de 100
une centaine d' 100
un demi-million 500000
un demi-million de 500000
un demi-million d' 500000
demi-million 500000

# Spelled like a number, and articles or other words.
[reading.not_numerals]
un
une

[reading.number_multipliers]
douzaines 12

[reading.number_joins]

[reading.magnitudes]
cents 100
mille 1000
milliers 1000
milliers de 1000
milliers d' 1000
millier 1000
millier de 1000
million 1000000
million de 1000000
million d' 1000000
millions 1000000
millions de 1000000
millions d' 1000000
milliard 1000000000
milliard de 1000000000
milliards 1000000000
milliards de 1000000000
milliards d' 1000000000

[reading.currencies]
dollars des États-Unis USD
dollars des É.-U. USD
dollars É.-U. USD
dollars USD
dollar USD
$ US USD
US$ USD
$ USD
USD USD
euros EUR
€ EUR
EUR EUR
livres sterling GBP
£ GBP
GBP GBP
francs suisses CHF
CHF CHF
yens JPY
¥ JPY
francs CFA XAF

[reading.qualifiers]
pas moins de
pas plus de
moins de
presque
à peine
une moyenne annuelle de
une moyenne mensuelle de
quelques
seulement
un effectif moyen de
effectif moyen de
un nombre moyen de
un total cumulé de

[reading.range_openers]
entre
de

[reading.range_joins]
et
à

[reading.percent_before]

[reading.about_behind]
+

[reading.names_before]
additif
loi
articles
point
points
secteur
zone
route
camp
bloc
bâtiment
salle
catégorie
classe
type
grade
groupe des
version
cycle
stade
objectif
cible
indicateur
lot
pilier
composante
volet
série
chapitre
section
appendice
volume
règlement
règle
décret
protocole
principe
exercice

[reading.names_behind]
ans et plus
ans révolus
ans d'âge

[reading.period_units]
mois 12
semaines 52
semaine 52
jours 365
jour 365
nuits 365
trimestres 4
trimestre 4
années 1
année 1
ans 1
an 1

[reading.rates]
par mois 12
chaque mois 12
tous les mois 12
mensuellement 12
par semaine 52
chaque semaine 52
toutes les semaines 52
par jour 365
chaque jour 365
tous les jours 365
sur 24 365
sur 7 52
par nuit 365
chaque nuit 365
par trimestre 4
chaque trimestre 4
tous les trimestres 4
par an 1
par année 1
chaque année 1
tous les ans 1

[reading.rates_before]

[reading.periodic]
quotidien* 365
journalier* 365
journalière* 365
hebdomadaire* 52
bihebdomadaire* 104
bimensuel* 24
mensuel* 12
bimestriel* 6
trimestriel* 4
semestriel* 2

[reading.each_of]
dans chacun des
dans chacune des
dans chacun de
dans chacune de
à chacun des
à chacune des
pour chacun des
pour chacune des
de chacun des
de chacune des

[reading.times]
×
x

# Signs of units, whose full stops end no phrase.
[reading.measure_words]
m2
km2
m3

[reading.not_measures]

[reading.leading_attributes]
nouveau
nouveaux
nouvel
nouvelle
nouvelles
grand*
petit*
autre
autres
principal
principaux
principale
principales
premier
première
premiers
premières
dernier
dernière
derniers
dernières
différents
différentes
divers
diverses
vieux
vieilles
anciens
anciennes
prochains
prochaines
gros
mêmes

[reading.phrase_ends]
d'
faisant
utilisant
comprenant
composé*
contenant
appuyant
intéressant
afin
si
mais
puis
aussi
seulement
tous
toutes
tout
toute
sera
seront
peut
peuvent
doit
doivent
sans
hors
jusque
envers
près
malgré
sauf
il
ils
elle
elles
y
se
s'

[reading.attribute_joins]
et
ou
et/ou

[reading.collectives]
personnel
gens
bétail
matériel

[reading.noun_kinds]
réunion* event
atelier* event
séminaire* event
consultation* event
séance* event
session* event
stage* event
formation* event
cours event
conférence* event
colloque* event
forum* event
dialogue* event
entretien* event
table* event
visite* event
voyage* event
mission* event
exercice* event
campagne* event
activité* event
débat* event
patrouille* event
vol event
vols event
sortie* event
inspection* event
évaluation* event
enquête* event
audit* event
examen* event
manifestation* event
rapport* document
document* document
publication* document
bulletin* document
note* document
article* document
étude* document
analyse* document
plan document
plans document
stratégie* document
politique* document
directive* document
manuel* document
guide* document
dépliant* document
brochure* document
affiche* document
lettre* document
proposition* document
recommandation* document
personne* person
participant* person
personnel person
fonctionnaire* person
membre* person
agent* person
policier* person
policière* person
observateur* person
bénéficiaire* person
stagiaire* person
femme* person
homme* person
enfant* person
juge* person
magistrat* person
volontaire* person
délégué* person
représentant* person
soldat* person
véhicule* thing
camion* thing
voiture* thing
autobus thing
tonne* mass
bureau* place
site* place
lieu* place
camp place
camps place
base place
bases place
bâtiment* place
projet* project
initiative* project
programme* project
unité* any
nombre* any
élément* any
cas any
jeu any
jeux any
total* any

[reading.plural_endings]
s
x

# Endings of nouns in the singular that end like a plural.
[reading.no_plural_endings]
ss
sus
ccès
rocès
xcès
corps
temps
cours
fois
prix
choix
voix
croix
pays
palais
bus

# By whom or what something was done, behind a participle that stands for its noun: "3 100 effectuées par hélicoptère".
[reading.agents]
par

[reading.agent_participle_endings]
és
ées
is
ies
its
ites
us
ues

# Begin a clause that says something of all that stands before.
[reading.relatives]
ce qui
ce que

[reading.participle_endings]

[reading.not_participles]

[reading.behind_noun_endings]

[reading.governors]
en faveur de
en faveur des
en faveur du
en faveur d'
comprenant
composé* de
utilisant
âgé* de

[reading.lists_parts]
parmi lesquels
parmi lesquelles
au nombre desquels
répartis comme suit
réparties comme suit

# Between a part and the whole that it is of: "22 of the 35 courts".
[reading.wholes]
sur
sur les
parmi les
des

[reading.whole_lists]
à savoir
soit
composé de
composés de
composée de
composées de
répartis comme suit
réparties comme suit
se répartissant comme suit

[reading.nil]
néant
nul
nulle
aucun
aucune
zéro

[reading.partial]
partiellement
en partie
partiel
partielle
partiels
partielles
partiellement exécuté
partiellement réalisé
en cours

[reading.reasons]
par manque de
dans l'attente de
en attendant
en raison d'
en raison de
en raison du
en raison des
en raison
à cause d'
à cause de
à cause du
à cause des
du fait d'
du fait de
du fait du
du fait des
du fait que
du fait qu'
par suite d'
par suite de
par suite du
par suite des
à la suite d'
à la suite de
à la suite du
à la suite des
suite à
suite au
suite aux
comme suite à
comme suite au
grâce à
grâce au
grâce aux
faute d'
faute de
faute du
faute des
en l'absence de
en l'absence d'
à défaut de
à défaut d'
compte tenu de
compte tenu du
compte tenu des
étant donné que
étant donné
eu égard à
eu égard au
vu que
parce que
parce qu'
puisque
puisqu'
, car
car
, l'ensemble
à la demande de
à la demande du
à la demande des
à la demande d'
en réponse à
en réponse aux
pour répondre à
pour répondre aux
pour cause de
conséquence de
résultant de
résultant du
résultant d'
résultant des
dû à
dû au
dû aux
due à
due au
due aux
dus à
dus au
dus aux
dues à
dues au
dues aux
tient à
tient au
tient aux
tiennent à
tiennent au
tiennent aux
tenant à
lié à
liée à
liés à
liées à
causé* par
provoqué* par
motivé* par
entraîné* par
découlant de
découlant d'

# Reasons only behind what was not done, in the same clause: "postponed as …".
[reading.undone_reasons]
après
à l'issue de
à l'issue du
à l'issue des

# Ends of reasons that belong to the cause: "for lack of access".
[reading.cause_heads]
manque de
l'absence de
l'absence d'

[reading.sure_reasons]
s'expliqu* par
s'expliqu* principalement par
s'expliqu* essentiellement par
s'expliqu* en partie par
expliqué* par
imputable* à
imputable* au
imputable* aux
attribuable* à
attribuable* au
attribuable* aux

[reading.reasons_behind]

[reading.paired_reasons]

# What leads from a cause to its effect.
[reading.consequences]
ce qui a entraîné
ce qui a conduit à
ce qui a donné lieu à
ce qui a provoqué
ce qui a eu pour effet
a entraîné
ont entraîné
entraînant
a conduit à
ont conduit à
a donné lieu à
ont donné lieu à
ce qui explique
a provoqué
ont provoqué
a eu pour effet
a eu pour conséquence
s'est traduit* par
se sont traduit* par
d'où

[reading.not_reasons]
car elle
compte tenu des recommandations
lié à la mission
dû au titre

[reading.above]
plus élevé*
plus important*
plus nombreu*
plus que prévu
plus de
supérieur*
augment*
accroissement
accru*
hausse
dépass*
supplémentaire*
davantage
excédent*
surcroît

[reading.below]
moins élevé*
moins important*
moins nombreu*
moins que prévu
moins de
plus faible*
inférieur*
diminu*
baisse*
réduit*
réduction
recul*
insuffisan*
sous-utilis*
non-déploiement
absence de

[reading.difference]
divergence*
écart*

[reading.negations]
ne
n'
pas
aucun
aucune
jamais
non

[reading.undone]
empêch*
retiré*
seulement
report*
annul*
retard*
différé*
ajourn*
suspen*
interromp*
abandon*
renonc*
restant*
en suspens
en attente
repouss*
déprogramm*
limité*
restrein*
entrav*
perturb*

# ---- indicators of achievement ---------------------------------------------------------------------

[indicators.achieved]
objectif atteint
objectif pleinement atteint
objectif dépassé
atteint*
réalisé*
achevé*
exécuté*
oui

[indicators.not_achieved]
objectif non atteint
objectif partiellement atteint
objectif en partie atteint
non atteint*
non réalisé*
non achevé*
partiellement atteint*
partiellement réalisé*
l'objectif n'a pas été
non

[indicators.falling]
diminution
diminutions
réduction
réductions
baisse
baisses
recul
moins de
moindre
vacance
vacances
vacants

# ---- tables of figures -----------------------------------------------------------------------------

[figures.scales]
milliers 1000
millions 1000000
millier 1000
million 1000000
