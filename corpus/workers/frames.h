// What the parent and its workers say to each other.
//
// Parent → worker: one datagram per document (a Request, with the open file as ancillary data), on a
// SOCK_SEQPACKET socket. Worker → parent: a byte stream of frames in a pipe, for each document
//   tree*, tables*, outcome
// in the order of the requests; where there is room in the memory that the two share (shared_ring.h), a frame `placed`
// says where there the bytes of a tree or of tables are. A frame is a byte of kind, four bytes of size (this machine's
// order), and the payload, at most kMaxFrame bytes, so that the parent never holds a large document's tables. The
// parent writes a payload to disk from where it was read: few large frames are cheap.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

#include "corpus/store/store.h"
#include "corpus/system/descriptor.h"

namespace outturn::corpus {

inline constexpr std::size_t kMaxFrame = std::size_t{1} << 18;
inline constexpr std::size_t kMaxRequest = std::size_t{1} << 16;
inline constexpr std::size_t kFrameHeader = 5;

enum class FrameKind : char {
  tree = 'J',    // bytes of the document's tree
  tables = 'T',  // bytes of its tables, one behind the other in the order of parts.h (Outcome::parts has their sizes)
  placed = 'P',  // packed Placed: a tree's or tables' bytes that lie in shared memory
  outcome = 'O'  // packed Outcome: the document is over
};

// Bytes in a SharedRing.
struct Placed {
  FrameKind kind = FrameKind::tree;  // tree or tables
  std::uint64_t position = 0;
  std::uint64_t size = 0;
};

// A document to be done.
struct Request {
  std::string name;  // how records and messages call it
};

[[nodiscard]] std::string pack(const Request& request);
[[nodiscard]] std::string pack(const Outcome& outcome);
[[nodiscard]] std::string pack(const Placed& placed);
// nullopt where the bytes are no such thing.
[[nodiscard]] std::optional<Request> unpack_request(std::string_view bytes);
[[nodiscard]] std::optional<Outcome> unpack_outcome(std::string_view bytes);
[[nodiscard]] std::optional<Placed> unpack_placed(std::string_view bytes);

// Sends to a worker without blocking; false where it is gone or its queue is full.
bool send_request(int socket, const Request& request, int file);
// Waits for the next request and its file; nullopt when the parent has closed its end.
std::optional<Request> receive_request(int socket, Descriptor& file);

// Appends what one frame begins with: its payload's `size` bytes must follow.
void append_frame_header(std::string& stream, FrameKind kind, std::size_t size);
// Appends one frame's bytes.
void append_frame(std::string& stream, FrameKind kind, std::string_view payload);

// Cuts a worker's stream into frames.
class FrameReader {
 public:
  // Calls back for every frame that is complete with these bytes. Frames that are whole in `bytes` are not copied.
  // False where they are no frames: the worker has gone mad and must be ended.
  bool add(std::string_view bytes, const std::function<void(FrameKind, std::string_view)>& on_frame);

 private:
  std::string rest_;  // of a frame that has begun
};

}  // namespace outturn::corpus
