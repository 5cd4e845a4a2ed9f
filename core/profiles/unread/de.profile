# German: told from the languages that are read by its commonest words.

[profile]
language = de
name = German

[language.common_words]
der
die
und
in
den
von
zu
das
mit
sich
des
auf
für
ist
im
dem
nicht
ein
eine
als
