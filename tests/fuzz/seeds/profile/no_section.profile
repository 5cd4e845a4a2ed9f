= = =
[
]
key
