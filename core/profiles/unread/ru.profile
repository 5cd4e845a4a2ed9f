# Russian: told from the languages that are read by its commonest words.

[profile]
language = ru
name = Russian

[language.common_words]
и
в
на
с
по
для
не
о
от
к
из
за
что
как
при
до
их
это
а
