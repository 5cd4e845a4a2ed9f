#include "core/byte_buffer.h"

#include <limits>

#include "support/catch.h"

using namespace outturn;

TEST_CASE("bytes stand in the buffer as they were appended, however far it grows") {
  ByteBuffer bytes;
  std::string expected;
  CHECK(bytes.view().empty());
  for (int i = 0; i < 3000; ++i) {
    bytes.append('-');
    bytes.append("abc");
    bytes.append(std::string_view());
    bytes.append(std::int64_t{i});
    bytes.append_padded<8>("xyzzzzzz", 2);
    expected += "-abc" + std::to_string(i) + "xy";
  }
  bytes.append(std::numeric_limits<std::int64_t>::min());
  expected += "-9223372036854775808";
  const std::string large(100000, 'l');
  bytes.append(large);
  CHECK(bytes.size() == expected.size() + large.size());
  CHECK(bytes.view() == expected + large);
  CHECK(bytes.take() == expected + large);
  CHECK(bytes.view().empty());
}

TEST_CASE("a buffer that was emptied begins anew, with or without its memory") {
  ByteBuffer bytes;
  for (const std::size_t kept : {std::size_t{0}, std::size_t{1000000}}) {
    bytes.append("first");
    bytes.clear(kept);
    CHECK(bytes.size() == 0);
    bytes.append("second");
    CHECK(bytes.take() == "second");
  }
}
