// What a worker that has been taken over may send to its parent.
#include <algorithm>
#include <cstdlib>
#include <optional>
#include <string>
#include <vector>

#include "corpus/workers/frames.h"
#include "fuzz/target.h"

namespace {

using namespace outturn;
using namespace outturn::corpus;

struct Seen {
  std::vector<std::string> frames;
  bool good = true;
};

// The stream in pieces of `step` bytes.
Seen frames_of(std::string_view stream, std::size_t step) {
  Seen seen;
  FrameReader reader;
  const auto note = [&](FrameKind kind, std::string_view payload) {
    if (payload.size() > kMaxFrame) std::abort();
    seen.frames.push_back(static_cast<char>(kind) + std::string(payload));
  };
  for (; seen.good && !stream.empty(); stream.remove_prefix(std::min(step, stream.size()))) {
    seen.good = reader.add(stream.substr(0, step), note);
  }
  return seen;
}

template <typename Message>
void check_round_trip(const std::optional<Message>& message, std::string_view payload) {
  if (message && pack(*message).size() != payload.size()) std::abort();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view stream = fuzz::as_text(data, size);
  const Seen whole = frames_of(stream, std::max<std::size_t>(size, 1));
  const Seen pieces = frames_of(stream, 7);
  if (whole.frames != pieces.frames || whole.good != pieces.good) std::abort();
  for (const std::string& frame : whole.frames) {
    const std::string_view payload = std::string_view(frame).substr(1);
    check_round_trip(unpack_outcome(payload), payload);
    check_round_trip(unpack_placed(payload), payload);
    check_round_trip(unpack_request(payload), payload);
  }
  return 0;
}
