# Arabic: told from the languages that are read by its commonest words.

[profile]
language = ar
name = Arabic

[language.common_words]
في
من
على
إلى
عن
التي
الذي
أن
هذا
هذه
مع
ما
أو
لا
كان
بين
بعد
ذلك
