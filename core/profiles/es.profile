# Spanish: the wording of budget performance reports in the official translations and originals.
# Accents, apostrophes and spaces may be written as is usual: they are folded before anything is compared.

[profile]
language = es

# ---- how a report shows its structure --------------------------------------------------------------
# zh.profile says what each key is for.

[language.common_words]
de
la
el
los
las
y
en
del
que
un
una
se
por
para
con
al
su
fue
ha
no

[table.outputs]
columns = planned actual remark
anchor = actual
numbers = (?i)n(?:úm(?:ero)?|ro)?\s*[.°ºo]{0,2}(?:\s*de\s+orden)?|#|(?i)(?:ref(?:erencia)?|orden|código)\.?
planned = (?i)(?:productos?|actividad(?:es)?|servicios)\s+(?:previst\w+|programad\w+|planificad\w+|planead\w+|esperad\w+|proyectad\w+)(?:\s*\([^()]{0,30}\)?)?
actual = (?i)(?:(?:productos?|actividad(?:es)?|servicios)\s+)?(?:efectivamente\s+)?(?:obtenid\w+|terminad\w+|completad\w+|ejecutad\w+|ejecución|entregad\w+|realizad\w+|realización|cumplid\w+|logrados?|concluid\w+|finalizad\w+|estado\s+de\s+(?:ejecución|la\s+ejecución)|resultados?)\s*[:(,]\s*(?:número|cantidad|cifra|si)[^()]{0,28}\)?|(?i)(?:productos?|actividad(?:es)?|servicios)\s+(?:efectivamente\s+)?(?:obtenid\w+|terminad\w+|completad\w+|ejecutad\w+|entregad\w+|realizad\w+|concluid\w+|finalizad\w+|efectivos|reales)|(?i)estado\s+de\s+(?:la\s+)?ejecución
actual_short = (?i)terminad[oa]s?|completad[oa]s?|ejecutad[oa]s?|ejecución|obtenid[oa]s?|realizad[oa]s?|entregad[oa]s?|cumplid[oa]s?|finalizad[oa]s?
remark = (?i)(?:observación|observaciones|comentarios?|notas?|explicación|explicaciones|aclaraciones)(?:\s*\([^()]{0,30}\)?)?

[table.indicators]
columns = planned actual
hint = (?i)indicador(?:es)?\s+de|resultados?\s+(?:efectivos?|reales|obtenidos?|alcanzados?)
planned = (?i)indicador(?:es)?\s+de\s+(?:progreso|logros?|resultados?|ejecución|desempeño|éxito)s?(?:\s+(?:previstos?|planificados?|programados?|esperados?|proyectados?))?|(?i)(?:logros?|resultados?)\s+(?:previstos?|esperados?)
actual = (?i)indicador(?:es)?\s+de\s+(?:progreso|logros?|resultados?|ejecución|desempeño|éxito)s?\s*(?::\s*)?(?:resultados?\s+)?(?:reales|real|efectivos?|obtenidos?|alcanzados?|logrados?)|(?i)(?:logros?|resultados?)\s+(?:reales|real|efectivos?|obtenidos?|alcanzados?|conseguidos?)

[table.figures]
hint = (?i)\b(?:real(?:es)?|efectiv[oa]s?|gastos?|ocupad[oa]s?|ejecutad[oa]s?|ejecución|promedio|obtenid[oa]s?|alcanzad[oa]s?|productos\s+entregados)\b|\bresultados?\s+(?:de\s+|en\s+)?\(?20\d\d|(?:^|\t|/\s*)resultados?\s*(?:\(|/|\t|$)
planned = (?i)\b(?:previst[oa]s?|planificad[oa]s?|programad[oa]s?|asignad[oa]s?|asignación|asignaciones|consignación|consignaciones|distribución|créditos?|habilitad[oa]s?|aprobad[oa]s?|autorizad[oa]s?|presupuestad[oa]s?|presupuesto\s+(?:inicial|final|aprobado|revisado)|metas?|objetivos?)\b|\d\s*\(?(?:previst|planificad|planead)|(?:^|/\s*)presupuesto(?:\s+(?:total|anual|20\d\d(?:\s*[/–-]\s*\d\d(?:\d\d)?)?))*\s*(?:\(|/|$)
intended = (?i)\bgastos?(?:\s+(?:totales?|anuales?|mensuales?|netos?|brutos?))?[\s(]+(?:previstos?|presupuestados?|aprobados?|autorizados?|planificados?|programados?)|\b(?:previst|presupuestad|aprobad|autorizad|planificad)[oa]s?(?:\s*/\s*\(|[\s(]+)(?:en\s+)?promedio\b|\bpromedio\s+(?:previsto|aprobado|autorizado|presupuestado)
actual = (?i)\b(?:real(?:es)?|efectiv[oa]s?|gastos?|ocupad[oa]s?|ejecutad[oa]s?|ejecución|promedio|obtenid[oa]s?|alcanzad[oa]s?|entregad[oa]s|desplegad[oa]s?|desembolsos?|erogaciones)\b|\d\s*\(?(?:real|efectiv)|\bresultados?\s+(?:de\s+|en\s+)?\(?20\d\d|(?:^|\t|/\s*)resultados?\s*(?:\(|/|\t|$)
estimate = (?i)\b(?:propuest[oa]s?|estimaciones|estimación|estimad[oa]s?|proyectad[oa]s?|proyección|proyecciones|previsiones|solicitad[oa]s?)\b
variance = (?i)\b(?:diferencias?|variación|variaciones|varianzas?|saldos?|tasas?\s+de\s+vacantes|vacantes?|aumentos?|disminución|disminuciones|reducciones|cambios?|exceso)\b
amount = (?i)\b(?:montos?|cantidad(?:es)?|importes?|sumas?|valor)\b
percent = (?i)\b(?:porcentajes?|porcentual(?:es)?|por\s*ciento)\b|%
label = (?i)^(?:categorías?|clases?|grupos?|descripción|conceptos?|objetos?|componentes?|partidas?|rubros?|elementos?)\b
money = (?i)\b(?:fondos|créditos?|gastos?|consignaci\w+|distribución|asignaci\w+|costos?|dólares|presupuestos?|montos?)\b
staff = (?i)\b(?:puestos?|plazas?|personal|funcionarios?|dotación|vacantes?|aprobad[oa]s?|autorizad[oa]s?|observadores|contingentes?|polic\w+|agentes|efectivos)\b
vacancy = (?i)\bvacantes?\b
deliverables = (?i)\bcategoría\s+y\s+subcategoría\b|^(?:entregables|productos\s+previstos\s+para\s+el\s+período)\b
unit = (?i)\b(?:miles|millones)\s+de\b|\b(?:dólares|euros|porcentajes?)\b.{0,80}$|^\(.{0,20}porcentaje
caption = (?i)^(?:cuadro|anexo|estado|tabla|figura|gráfico)\s+(?:[A-Z]\.)?[\dIVX]
subtotal = (?i)^sub-?\s*total(?:es)?\b|^total(?:es)?\s+parcial(?:es)?\b|\b(?:recursos\s+necesarios|necesidades|total|gastos)[\s,(]+(?:(?:en\s+)?cifras\s+)?(?:brut[oa]s?|net[oa]s?)\b|^cifras\s+(?:brutas|netas)
total = (?i)^total(?:es)?\b|\btotal$|^monto\s+total|^suma\s+total
net_change = (?i)^(?:cambio|variación|aumento|disminución)\s+net[oa]\b
period = (?:19|20)\d\d(?:\s*[/–-]\s*(?:(?:19|20)?\d\d)\b)?

[heading]
accomplishment = (?i)^(?:logros?|resultados?)\s+(?:previstos?|esperados?)\s*(?:\(?\s*(?:n[úo]m\.\s*)?(?P<code>\d+(?:\s*\.\s*\d+)*)\s*\)?\s*[:.,–—-]?|:)\s*(?P<title>.*)
section = ^(?:Sección\s+)?(?P<code>[A-Z])(?:[.:]\s*|\s+[–—-]\s+)(?P<title>\S(?:[^.].*)?)
office = ^\(?(?P<code>[a-z]{1,2})(?:\)\s*|\.\s+)(?P<title>\S.*)
chapter = ^(?P<code>[IVX]{1,6})\.\s+(?P<title>\S.*)
component = (?i)^componente\s+(?:n[úo]m\.\s*)?(?P<code>\d+)\s*[:.–—-]\s*(?P<title>\S.*)
numbered = ^(?P<code>\d{1,3})\.\s+(?P<title>[^\s\d].*)
other = (?i)^(?:factores\s+externos.{0,80}|(?:anexo|cuadro|tabla|figura)\s+[\divx]+\b.{0,80})

# Lines that are no part of what a page holds: that a table goes on, above a header printed again; the words of an empty page.
[page]
continued = (?i)(?:.{0,160}\S\s*)?\(\s*(?:continuación|conclusión|cont\.)\s*\)|(?i)(?:cuadro\s+)?continuación(?:\s+(?:del|de\s+la)\s.{0,40})?
blank = (?i).{0,20}\bpágina\s+(?:dejada\s+)?(?:intencionalmente\s+)?en\s+blanco\b.{0,20}

# Parts of compound words, before and behind their hyphen: at a line's end it is the text's, not the typesetter's.
[hyphens.before]
ex
socio
físico
teórico
franco
político
técnico

[hyphens.behind]
administrativo
administrativa
económico
económica
militar
sur

[record_key.sections]

[record_key.offices]

[record_key.chapters]

[record_key.components]

[contents]
title = (?i)índice|contenido|sumario
page = (?i)páginas?|págs?\.?

[abbreviations]
title = (?i)(?:lista\s+de\s+)?(?:abreviaturas|abreviaciones|siglas|acrónimos)(?:\s+y\s+(?:abreviaturas|siglas|acrónimos))?(?:\s+utilizadas)?

[front]
session = (?i)(?:(?:continuación|reanudación)\s+del\s+)?[a-z]+(?:\s+[a-z]+){0,3}\s+(?:período|periodo)\s+(?:extraordinario\s+)?de\s+sesiones(?:\s+de\s+emergencia)?(?:\s+\(continuación\))?
agenda_item = (?i)(?:temas?|punto)\s+\d.{0,40}del\s+programa.{0,40}
report_kind = (?i)(?:informes?|notas?)\s+(?:del|de\s+la|de\s+los)\s+(?:secretari[oa]\s+general|.{3,80}(?:comité|comisión|junta|dependencia|oficina|servicios).{0,60})
period = (?i)(?P<d1>\d{1,2})\s*(?:°|º|o|er)?\s+(?:de\s+)?(?P<m1>[a-z]{3,10})\.?\s*(?:(?:de|del)\s+)?(?:(?P<y1>\d{4})\s*)?(?:al|hasta\s+el|a|y\s+el|-|–|—)\s*(?P<d2>\d{1,2})\s*(?:°|º|o|er)?\s+(?:de\s+)?(?P<m2>[a-z]{3,10})\.?\s+(?:(?:de|del)\s+)?(?P<y2>\d{4})

[front.months]
enero | ene
febrero | feb
marzo | mar
abril | abr
mayo
junio | jun
julio | jul
agosto | ago
septiembre | setiembre | sept | set
octubre | oct
noviembre | nov
diciembre | dic

[cell]
value = [\d\s,.%+/–—…-]
value_rest = (?i)%|(?:por\s+)?ciento
answer_behind = .*(?:\S\s+|[a-z)])(?P<value>Si|No|SI|NO)
answer_before = (?P<value>Si|No|SI|NO)\s*[A-Z].*

# ---- what alignment weighs -------------------------------------------------------------------------

[align.measure_words]

[align.not_measures]

[align.duration_words]
año
años
mes
meses
día
días
hora
horas
semana
semanas
minuto
minutos
de enero
de febrero
de marzo
de abril
de mayo
de junio
de julio
de agosto
de septiembre
de octubre
de noviembre
de diciembre

# These begin like a duration and are counted.
[align.not_durations]
horas de vuelo
hora de vuelo
horas-persona
horas persona
días-persona
días persona
días-patrulla
días de patrulla
días de patrullaje
días de capacitación

[align.qualifiers_before]
aproximadamente
alrededor de
cerca de
unos
unas
al menos
por lo menos
como mínimo
un mínimo de
como máximo
un máximo de
hasta
en promedio
un promedio de
promedio de
una media de
más de
menos de
no menos de
no más de
un total de
en total
total de
casi
unos cuantos

[align.range_words]
a
-
–
—

[align.ordinal_before]
resolución
resoluciones
decisión
artículo
capítulo
sección
fase
grupo
anexo
núm.
núms.
no.
párrafo
párr.
párrs.
cuadro
figura
nivel
umoja
$
enero
febrero
marzo
abril
mayo
junio
julio
agosto
septiembre
octubre
noviembre
diciembre
enero de
febrero de
marzo de
abril de
mayo de
junio de
julio de
agosto de
septiembre de
octubre de
noviembre de
diciembre de

[align.named_by_number]

[align.percent_words]
por ciento
%

[align.yes]
sí

[align.no]
no

[align.all]
todos
todas
totalidad

[align.none]
n.a.
n. a.
n/a
n.c.
no se aplica
no aplicable
no corresponde
ninguno
ninguna
-
–
—
…
n. c.

[align.negation]
no
ningún
ninguno
ninguna
nunca
sin
aplaz*
demor*
cancel*
posterg*
suspend*
interrump*
pendiente*
falta de
rechaz*

[align.connectives]
y
e
o
u
de
del
el
la
los
las
un
una
unos
unas
a
al
para
en
por
con
sobre
que
cuyo
cuya
incluidos
incluidas
,
;
:
(
-
/

[align.coordinators]
y
e
o
u
y/o
,

[align.asks_for_number]
fue
fueron
total de
que
resolución
incluidos
incluidas
de los cuales
de las cuales
alcanzó

[align.before_number]
organiz*
celebr*
realiz*
produj*
produc*
public*
prest*
prepar*
mantuv*
manten*
despleg*
despliegue de
entreg*
complet*
termin*
ejecut*
examin*
present*
capacit*
contrat*
constru*
instal*
adquir*
envi*
redact*
convoc*
facilit*
tramit*
visit*
vigil*
apoy*
cre*
establec*
inici*
evalu*
investig*
recib*
llev* a cabo
efectu*
asist*
elabor*

[align.generic_counts]
número

[align.above]
mayor
mayores
más alto
más alta
más elevad*
superior*
aument*
increment*
exced*
super*
adicional*
más que lo previsto
más de lo previsto

[align.below]
menor
menores
más baj*
inferior*
disminu*
reduc*
menos que lo previsto
menos de lo previsto
descenso
déficit

[align.difference]
diferencia
diferencias
variación

[align.before_comparison]

[align.articles]
el
la
los
las
un
una
esta
este
estas
estos

[align.variance_subjects]
el
la
los
las
un
una
este
esta
estos
estas
mayor
menor
producto
productos
aumento
disminución

[align.numerals]

dos 2
tres 3
cuatro 4
cinco 5
seis 6
siete 7
ocho 8
nueve 9
diez 10
once 11
doce 12

[align.grammar]
spaces_between_words = yes
variance = [^\s\S]
variance_comparison = (?i)\b(?:mayor(?:es)?|menor(?:es)?|más\s+(?:alt|baj|elevad)\w*|superior(?:es)?|inferior(?:es)?|aument\w+|increment\w+|disminu\w+|reducci\w+|reduj\w+|diferencias?|variación|(?:más|menos)\s+(?:de|que)\s+lo\s+previsto|\w+(?:ron|o)\s+(?:más|menos)\s+(?:[a-ce-z]\w+|d[a-df-z]\w+|de\w+)|exced\w+|descenso|déficit)\b
variance_reason = (?i)\b(?:se\s+deb(?:e|en|ió|ieron|ía|ían)|debid[oa]s?\s+a(?:l)?|obedec\w+|(?:fue|fueron)\s+(?:el\s+)?(?:resultado|consecuencia)|atribuibles?|se\s+atribuy\w+|atribuid[oa]s?|result\w+|a\s+causa\s+de|por\s+causa\s+de|como\s+consecuencia|como\s+resultado|se\s+explic\w+|refleja\w*|gracias\s+a|porque|ya\s+que|puesto\s+que|en\s+razón\s+de|motivad[oa]s?\s+por)\b
cause = (?i)(?:principalmente\s+|fundamentalmente\s+|sobre\s+todo\s+|en\s+parte\s+)?(?:(?:se\s+deb(?:e|en|io|ieron|ia|ian)|debid[oa]s?|obedec\w+|atribuibles?|se\s+atribuy\w+|atribuid[oa]s?|gracias)(?:\s+(?:principalmente|fundamentalmente|sobre\s+todo|en\s+parte|en\s+gran\s+medida|también|a\s+su\s+vez))?\s+a(?:l\b|\s+que\b|\b)|(?:(?:fue|fueron)\s+(?:el\s+)?(?:resultado|consecuencia)|como\s+(?:consecuencia|resultado)|(?:a|por)\s+causa|en\s+razón)(?:,?\s+(?:principalmente|fundamentalmente|sobre\s+todo),?)?\s+de(?:l\b|\s+que\b|\b)|result\w+\s+de(?:l\b|\b)|se\s+explic\w+\s+(?:principalmente\s+)?por(?:que\b|\b)|refleja\w*|porque|ya\s+que|puesto\s+que|motivad[oa]s?\s+por)\s+
complete = [^\s\S]

[align.ends_noun_phrase]
que
cuyo
cuya
donde
fue
fueron
es
son
era
eran
ha
han
había
será
serán
según
durante
mediante
relativ*
relacionad*
destinad*
dirigid*
entre
contra
bajo
tras
antes
después
desde
hacia
cada
este
esta
estos
estas
su
sus
no
se
celebrad*
organizad*
realizad*
presentad*
prestad*
elaborad*
establecid*
basad*
centrad*

[align.governs_recipients]
para
en
con
sobre
entre
ante
por
en beneficio de
en beneficio del
en favor de
en apoyo de
dirigid* a
dirigid* al
destinad* a
destinad* al

[align.lists_parts]
incluido
incluida
incluidos
incluidas
entre ellos
entre ellas
a saber
como
tales como
en particular

# ---- signs of an outputs table, however its header is spelled --------------------------------------

[signs.planned]
productos previstos
productos programados
productos planificados

[signs.completed]
productos obtenidos
número o sí/no
productos terminados
terminados
completado
ejecutados

[signs.remark]
observaciones
comentarios

[signs.indicators]
indicadores de progreso
indicadores de resultados

# ---- how figures are read --------------------------------------------------------------------------

[numbers.decimal]
,

[numbers.group]
.
space

[reading.grammar]
counted_noun = first

[reading.numerals]
uno 1
veintiuno 21
una docena 12
una docena de 12
docena 12
media docena 6
una decena 10
una decena de 10
una veintena 20
una veintena de 20
un centenar 100
un centenar de 100
medio millón 500000
medio millón de 500000
millón y medio 1500000
millón y medio de 1500000

# Spelled like a number, and articles or other words.
[reading.not_numerals]
uno
un
una

[reading.number_multipliers]
docenas 12

[reading.number_joins]

[reading.magnitudes]
cientos 100
cientos de 100
mil 1000
miles 1000
miles de 1000
millón 1000000
millón de 1000000
millones 1000000
millones de 1000000
mil millones 1000000000
mil millones de 1000000000
miles de millones 1000000000
miles de millones de 1000000000

[reading.currencies]
dólares de los Estados Unidos USD
dólares EE.UU. USD
dólares EE. UU. USD
dólares de los EE.UU. USD
dólares USD
dólar USD
US$ USD
$ USD
USD USD
euros EUR
€ EUR
EUR EUR
libras esterlinas GBP
£ GBP
GBP GBP
francos suizos CHF
CHF CHF
yenes JPY
¥ JPY
francos CFA XAF

[reading.qualifiers]
menos de
apenas
poco menos de
un promedio anual de
un promedio mensual de
algunos
algunas
solo
solamente
únicamente
una dotación media de
dotación media de
un número medio de
un total acumulado de
una media mensual de

[reading.range_openers]
entre
de

[reading.range_joins]
y
a

[reading.percent_before]

[reading.about_behind]
+

[reading.names_before]
adición
ley
artículos
tema
temas
punto
puntos
sector
zona
ruta
campamento
bloque
edificio
sala
categoría
clase
tipo
grado
grupo de los
versión
ronda
etapa
objetivo
meta
indicador
lote
pilar
componente
volumen
serie
capítulo
sección
apéndice
reglamento
regla
orden
decreto
protocolo
principio
ejercicio

[reading.names_behind]
años de edad
años y más
años o más
años cumplidos

[reading.period_units]
meses 12
mes 12
semanas 52
semana 52
días 365
día 365
noches 365
trimestres 4
trimestre 4
años 1
año 1

[reading.rates]
por mes 12
al mes 12
mensuales 12
cada mes 12
todos los meses 12
por semana 52
a la semana 52
cada semana 52
de la semana 52
por día 365
al día 365
diarios 365
diarias 365
del día 365
cada día 365
todos los días 365
por noche 365
por trimestre 4
al trimestre 4
cada trimestre 4
por año 1
al año 1
cada año 1

[reading.rates_before]

[reading.periodic]
diario* 365
diaria* 365
semanal* 52
quincenal* 26
mensual* 12
bimensual* 24
bimestral* 6
trimestral* 4
semestral* 2

[reading.each_of]
en cada uno de
en cada una de
a cada uno de
a cada una de
para cada uno de
para cada una de
de cada uno de
de cada una de

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
nuevo
nueva
nuevos
nuevas
gran
grandes
pequeñ*
otro
otra
otros
otras
principal
principales
primer
primera
primeros
primeras
último
última
últimos
últimas
diferentes
distint*
diversos
diversas
antiguos
antiguas
próximos
próximas
posibles
mejores

[reading.phrase_ends]
utilizando
compuest*
integrad*
formad*
con
sin
si
pero
luego
también
solo
todos
todas
todo
toda
puede
pueden
debe
deben
hasta
cerca
pese
salvo
él
ella
ellos
ellas

[reading.attribute_joins]
y
e
o
u
y/o

[reading.collectives]
personal
gente
ganado

[reading.noun_kinds]
reunión event
reuniones event
taller event
talleres event
seminario* event
consulta* event
sesión event
sesiones event
curso* event
formación event
capacitación event
conferencia* event
coloquio* event
foro* event
diálogo* event
entrevista* event
mesa* event
visita* event
viaje* event
misión event
misiones event
ejercicio* event
campaña* event
actividad* event
debate* event
patrulla* event
vuelo* event
salida* event
inspección event
inspecciones event
evaluación event
evaluaciones event
encuesta* event
investigación event
investigaciones event
auditoría* event
examen event
exámenes event
acto* event
informe* document
documento* document
publicación document
publicaciones document
boletín document
boletines document
nota* document
artículo* document
estudio* document
análisis document
plan document
planes document
estrategia* document
política* document
directriz document
directrices document
manual* document
guía* document
folleto* document
cartel* document
carta* document
propuesta* document
recomendación document
recomendaciones document
persona* person
participante* person
personal person
funcionario* person
miembro* person
agente* person
policía* person
observador* person
beneficiario* person
alumno* person
mujer* person
hombre* person
niño* person
niña* person
juez person
jueces person
magistrado* person
voluntario* person
delegado* person
representante* person
soldado* person
vehículo* thing
camión thing
camiones thing
automóvil* thing
autobús thing
autobuses thing
tonelada* mass
oficina* place
sitio* place
lugar* place
campamento* place
base place
bases place
edificio* place
proyecto* project
iniciativa* project
programa* project
unidad* any
número* any
elemento* any
caso* any
juego* any
total* any

[reading.plural_endings]
s

# Endings of nouns in the singular that end like a plural.
[reading.no_plural_endings]
sis
crisis
virus
campus
autobús
interés
mes

# By whom or what something was done, behind a participle that stands for its noun: "3.100 realizadas por aviones".
[reading.agents]
por

[reading.agent_participle_endings]
ados
adas
idos
idas

# Begin a clause that says something of all that stands before.
[reading.relatives]
lo que
lo cual

# Between a number and the noun that it counts: "300 de los guardias".
[reading.partitives]
de los
de las

[reading.participle_endings]

[reading.not_participles]

[reading.behind_noun_endings]

[reading.governors]
compuest* por
integrad* por
utilizando

[reading.lists_parts]
de los cuales
de las cuales
de ellos
de ellas
desglosados como sigue
desglosadas como sigue

# Between a part and the whole that it is of: "22 of the 35 courts".
[reading.wholes]
de
de los
de las
sobre
entre los
entre las

[reading.whole_lists]
a saber
es decir
compuest* por
integrad* por
desglosados como sigue
desglosadas como sigue

[reading.nil]
ninguno
ninguna
nulo
nula
cero
nada

[reading.partial]
parcialmente
parcial
en parte
parcialmente terminado
parcialmente ejecutado
en curso

[reading.reasons]
a la espera de
debido a
debido al
debida a
debida al
debidos a
debidos al
debidas a
debidas al
se debió a
se debió al
se debió principalmente a
se debió principalmente al
se debieron a
se debieron al
se debe a
se debe al
obedeció a
obedeció al
obedecieron a
obedece a
a causa de
a causa del
por causa de
como consecuencia de
como consecuencia del
como resultado de
como resultado del
a raíz de
a raíz del
gracias a
gracias al
por falta de
ante la falta de
en ausencia de
a falta de
habida cuenta de
habida cuenta del
dado que
dada la
dado el
dadas las
dados los
en vista de
en vista del
teniendo en cuenta
porque
ya que
puesto que
pues
a petición de
a petición del
a solicitud de
a solicitud del
en respuesta a
para responder a
por no
por motivos de
por razones de
consecuencia de
consecuencia del
resultado de
resultado del
resultante de
resultante del
derivad* de
relacionado con el hecho de
causad* por
ocasionad* por
provocad* por
motivad* por
vinculad* a

# Reasons only behind what was not done, in the same clause: "postponed as …".
[reading.undone_reasons]
tras
después de
después del
luego de
luego del

# Ends of reasons that belong to the cause: "for lack of access".
[reading.cause_heads]
falta de
la falta de
ausencia de

[reading.sure_reasons]
atribuible* a
atribuible* al
se atribuy* a
se atribuy* al
atribuid* a
se explic* por
explicad* por

[reading.reasons_behind]

[reading.paired_reasons]

# What leads from a cause to its effect.
[reading.consequences]
lo que dio lugar a
lo que provocó
lo que ocasionó
lo que conllevó
lo que llevó a
lo que se tradujo en
lo cual dio lugar a
dio lugar a
dieron lugar a
lo que explica
lo cual explica
provocó
provocaron
ocasionó
ocasionaron
conllevó
conllevaron
llevó a
llevaron a
se tradujo en
se tradujeron en
tuvo como resultado
tuvieron como resultado
hizo que
hicieron que

[reading.not_reasons]
por no menos de
por no más de

[reading.above]
realizaron más
efectuaron más
celebraron más
organizaron más
recibieron más
impartieron más
llevaron a cabo más
presentaron más
prestaron más
hubo más
necesitaron más
participaron más
realizó más
recibió más
mayor
mayores
más alto
más alta
más elevad*
más de lo previsto
más que lo previsto
superior*
aument*
increment*
exced*
adicional*
superávit
exceso

[reading.below]
realizaron menos
efectuaron menos
celebraron menos
organizaron menos
recibieron menos
impartieron menos
llevaron a cabo menos
presentaron menos
prestaron menos
hubo menos
necesitaron menos
participaron menos
realizó menos
recibió menos
menor
menores
menos de lo previsto
menos que lo previsto
más bajo
más baja
inferior*
disminu*
reduc*
redujo
redujeron
déficit
descens*
insuficien*
infrautiliz*
falta de despliegue

[reading.difference]
discrepancia*
desviación

[reading.negations]
no
ningún
ninguno
ninguna
nunca
tampoco

[reading.undone]
impid*
retirad*
imposibilit*
solo
solamente
únicamente
aplaz*
demor*
cancel*
posterg*
retras*
diferid*
suspend*
interrump*
abandon*
pendiente*
restante*
en suspenso
pospu*
pospon*
anul*
reprogram*
limit*
restring*
obstaculiz*
entorpec*

# ---- indicators of achievement ---------------------------------------------------------------------

[indicators.achieved]
conseguido
conseguida
logrado
lograda
alcanzado
alcanzada
cumplido
cumplida
se logró
se consiguió
se alcanzó
terminado
completado
sí

[indicators.not_achieved]
no conseguido
no conseguida
no logrado
no lograda
no alcanzado
no se logró
no se consiguió
no se alcanzó
parcialmente conseguido
parcialmente logrado
conseguido parcialmente
logrado parcialmente
no

[indicators.falling]
disminución
disminuciones
reducción
reducciones
descenso
menos
menor número
vacantes

# ---- tables of figures -----------------------------------------------------------------------------

[figures.scales]
miles 1000
millones 1000000
millón 1000000
