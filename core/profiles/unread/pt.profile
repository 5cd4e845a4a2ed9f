# Portuguese: told from the languages that are read by its commonest words.

[profile]
language = pt
name = Portuguese

[language.common_words]
de
a
o
que
e
do
da
em
um
para
com
uma
os
no
se
na
por
as
dos
das
ao
