# Spanish: told from the languages that are read by its commonest words.

[profile]
language = es
name = Spanish

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
es
como
ha
