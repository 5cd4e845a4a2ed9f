// Bytes on their way from a worker to its parent in memory that both have.
#include "corpus/workers/shared_ring.h"

#include <sys/wait.h>
#include <unistd.h>

#include <limits>
#include <string>
#include <vector>

#include "support/catch.h"

namespace outturn::corpus {
namespace {

constexpr std::size_t kThird = SharedRing::kSize / 3;

TEST_CASE("what is put into a ring is read there, round and round, and nothing is written over before it is released") {
  SharedRing ring;
  std::vector<std::uint64_t> positions;
  for (int turn = 0; turn < 100; ++turn) {
    const std::string bytes(kThird - static_cast<std::size_t>(turn), static_cast<char>('a' + turn % 26));
    const auto position = ring.put(bytes);
    REQUIRE(position);
    CHECK(ring.at(*position, bytes.size()) == bytes);
    ring.release(*position + bytes.size());
  }
}

TEST_CASE("a ring that is full takes nothing more until something is released") {
  SharedRing ring;
  const std::string bytes(kThird, 'x');
  const auto first = ring.put(bytes);
  REQUIRE(first);
  REQUIRE(ring.put(bytes));
  REQUIRE(ring.put(bytes));
  CHECK_FALSE(ring.put(bytes));
  CHECK_FALSE(ring.put(std::string(SharedRing::kSize + 1, 'x')));
  ring.release(*first + bytes.size());
  CHECK(ring.put(bytes));
  CHECK_FALSE(ring.put(bytes));
}

TEST_CASE("a position at which no bytes can lie is refused, however large its numbers") {
  const SharedRing ring;
  constexpr auto kMost = std::numeric_limits<std::uint64_t>::max();
  CHECK(ring.at(0, SharedRing::kSize));
  CHECK(ring.at(kMost, 0));
  CHECK_FALSE(ring.at(1, SharedRing::kSize));
  CHECK_FALSE(ring.at(0, kMost));
  CHECK_FALSE(ring.at(kMost, SharedRing::kSize));
  CHECK_FALSE(ring.at(SharedRing::kSize - 1, 2));
}

TEST_CASE("a process that is forked later does not have another one's ring") {
  SharedRing ring;
  REQUIRE(ring.put("for one worker only"));
  ring.keep_from_others();
  const pid_t child = ::fork();
  if (child == 0) {
    // memory that is not there makes the call fail rather than the process
    const auto bytes = ring.at(0, 1);
    ::_exit(::write(STDOUT_FILENO, bytes->data(), 1) < 0 ? 0 : 1);
  }
  int status = 0;
  REQUIRE(::waitpid(child, &status, 0) == child);
  CHECK(status == 0);
  CHECK(ring.at(0, 3) == "for");
}

}  // namespace
}  // namespace outturn::corpus
