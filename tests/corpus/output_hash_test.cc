#include "corpus/output/output_hash.h"

#include "support/catch.h"

using outturn::corpus::OutputHash;

TEST_CASE("output hash: XXH3 with 128 bits, as xxh128sum prints it") {
  OutputHash hash;
  CHECK(hash.hex() == "99aa06d3014798d86001c324468d497f");
}

TEST_CASE("output hash: depends on the bytes and not on how they come") {
  OutputHash whole;
  whole.add("planned,completed\n5,4\n");
  OutputHash parts;
  parts.add("planned,");
  CHECK(parts.hex() != whole.hex());
  parts.add("completed\n5,4\n");
  CHECK(parts.hex() == whole.hex());
}
