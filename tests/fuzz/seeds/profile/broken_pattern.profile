language = xx
[section]
heading = (((
[words]
a | b
