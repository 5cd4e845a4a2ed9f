# French: told from the languages that are read by its commonest words.

[profile]
language = fr
name = French

[language.common_words]
de
la
le
les
et
des
du
en
une
un
à
au
aux
dans
pour
par
sur
est
qui
que
a
ont
été
