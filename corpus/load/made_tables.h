// The tables in a database: made where they are missing, brought up to this program's version of the schema, or
// refused.
#pragma once

#include <cstdint>

#include "corpus/load/target.h"

namespace outturn::corpus {

enum class TablesThere : std::uint8_t { none, older, current };

// Writes nothing. Throws Error(cannot_write) where tables of a newer version or another major one are there, or of the
// same names that somebody else has made.
TablesThere look_for_tables(Target& target);

void make_tables(Target& target);

// Tables of an older version get what is new. New columns stand behind the others and may be empty, as they are until
// the document is loaded again: the hash of every part becomes "".
void migrate_tables(Target& target);

}  // namespace outturn::corpus
