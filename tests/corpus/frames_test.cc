#include "corpus/workers/frames.h"

#include <sys/socket.h>
#include <unistd.h>

#include <array>
#include <vector>

#include "support/catch.h"

namespace outturn::corpus {
namespace {

TEST_CASE("a request crosses the socket with its file") {
  std::array<int, 2> ends{};
  REQUIRE(::socketpair(AF_UNIX, SOCK_SEQPACKET, 0, ends.data()) == 0);
  const Descriptor ours(ends[0]);
  Descriptor theirs(ends[1]);
  std::array<int, 2> pipe_ends{};
  REQUIRE(::pipe(pipe_ends.data()) == 0);
  const Descriptor read_end(pipe_ends[0]);
  Descriptor write_end(pipe_ends[1]);
  REQUIRE(send_request(ours.get(), {"a name\xFF"}, read_end.get()));
  REQUIRE(::write(write_end.get(), "x", 1) == 1);

  Descriptor file;
  const auto request = receive_request(theirs.get(), file);
  REQUIRE(request);
  CHECK(request->name == "a name\xFF");
  char byte = 0;
  CHECK(::read(file.get(), &byte, 1) == 1);
  CHECK(byte == 'x');

  theirs.reset();
  CHECK_FALSE(send_request(ours.get(), {"nobody there"}, read_end.get()));
}

TEST_CASE("an outcome is the same after packing, and cut bytes are refused") {
  Outcome outcome;
  outcome.failed = true;
  outcome.error_code = "damaged";
  outcome.message = std::string("with a NUL \0 inside", 19);
  outcome.byte = 12;
  outcome.seconds = 0.25;
  outcome.tables = {1, 2, 3, 4, 5, 6, 7};
  const std::string bytes = pack(outcome);
  const auto back = unpack_outcome(bytes);
  REQUIRE(back);
  CHECK(back->failed);
  CHECK(back->message == outcome.message);
  CHECK(back->byte == 12);
  CHECK(back->seconds == 0.25);
  CHECK(back->tables == outcome.tables);
  for (std::size_t size = 0; size < bytes.size(); ++size) {
    CHECK_FALSE(unpack_outcome(std::string_view(bytes).substr(0, size)));
  }
  CHECK_FALSE(unpack_outcome(bytes + "x"));
}

TEST_CASE("where bytes were placed survives packing; other kinds and cut bytes are refused") {
  const std::string bytes = pack(Placed{FrameKind::tables, 1ULL << 60U, 5});
  const auto placed = unpack_placed(bytes);
  REQUIRE(placed);
  CHECK(placed->kind == FrameKind::tables);
  CHECK(placed->position == 1ULL << 60U);
  CHECK(placed->size == 5);
  CHECK_FALSE(unpack_placed(std::string_view(bytes).substr(1)));
  CHECK_FALSE(unpack_placed(pack(Placed{FrameKind::outcome, 0, 5})));
}

TEST_CASE("frames come out whole however the stream is cut") {
  std::string stream;
  append_frame(stream, FrameKind::tree, "");
  append_frame(stream, FrameKind::tables, "hello");
  append_frame(stream, FrameKind::outcome, std::string(1000, 'o'));
  for (const std::size_t step : {1U, 3U, 7U, 5000U}) {
    FrameReader reader;
    std::string seen;
    for (std::size_t at = 0; at < stream.size(); at += step) {
      REQUIRE(reader.add(std::string_view(stream).substr(at, step), [&](FrameKind kind, std::string_view payload) {
        seen += static_cast<char>(kind) + std::to_string(payload.size()) + " ";
      }));
    }
    CHECK(seen == "J0 T5 O1000 ");
  }
}

TEST_CASE("frames that are whole are handed on from where they were read") {
  std::string stream;
  append_frame(stream, FrameKind::tree, "tree");
  append_frame(stream, FrameKind::tables, "tables");
  FrameReader reader;
  std::vector<const char*> places;
  const auto note = [&](FrameKind, std::string_view payload) { places.push_back(payload.data()); };
  REQUIRE(reader.add(stream, note));
  CHECK(places == std::vector<const char*>{stream.data() + kFrameHeader, stream.data() + 2 * kFrameHeader + 4});
}

TEST_CASE("a frame larger than any worker sends is refused") {
  FrameReader reader;
  CHECK_FALSE(reader.add(std::string(64, '\xFF'), [](FrameKind, std::string_view) {}));
}

}  // namespace
}  // namespace outturn::corpus
