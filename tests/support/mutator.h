// Damages files the way disks, cut transfers and bad software do. The same seed gives the same bytes everywhere.
#pragma once

#include <string>

#include "support/random.h"

namespace outturn::test {

// One to eight changes: bits flipped, bytes overwritten, removed, repeated, moved or cut off, numbers made
// extreme, foreign bytes put in.
std::string mutate(std::string bytes, Random& random);

}  // namespace outturn::test
