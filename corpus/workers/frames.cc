#include "corpus/workers/frames.h"

#include <sys/socket.h>
#include <sys/uio.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>

namespace outturn::corpus {
namespace {

// Both ends are the same program on the same machine: plain bytes in its own order will do.
class Packer {
 public:
  void add(std::int64_t value) { bytes_.append(reinterpret_cast<const char*>(&value), sizeof value); }
  void add(double value) { bytes_.append(reinterpret_cast<const char*>(&value), sizeof value); }
  void add(const std::string& text) {
    add(static_cast<std::int64_t>(text.size()));
    bytes_ += text;
  }
  [[nodiscard]] std::string take() { return std::move(bytes_); }

 private:
  std::string bytes_;
};

class Unpacker {
 public:
  explicit Unpacker(std::string_view bytes) : bytes_(bytes) {}

  void get(std::int64_t& value) { copy(&value, sizeof value); }
  void get(double& value) { copy(&value, sizeof value); }
  void get(std::string& text) {
    std::int64_t size = 0;
    get(size);
    if (!good_ || size < 0 || static_cast<std::uint64_t>(size) > bytes_.size()) {
      good_ = false;
      return;
    }
    text.assign(bytes_.substr(0, static_cast<std::size_t>(size)));
    bytes_.remove_prefix(static_cast<std::size_t>(size));
  }
  [[nodiscard]] bool complete() const { return good_ && bytes_.empty(); }

 private:
  void copy(void* target, std::size_t size) {
    good_ = good_ && bytes_.size() >= size;
    if (!good_) return;
    std::memcpy(target, bytes_.data(), size);
    bytes_.remove_prefix(size);
  }

  std::string_view bytes_;
  bool good_ = true;
};

// One list of fields for both directions.
template <typename Visitor, typename OutcomeType>
void each_field(Visitor&& field, OutcomeType& outcome) {
  field(outcome.error_code);
  field(outcome.message);
  field(outcome.page);
  field(outcome.line);
  field(outcome.byte);
  field(outcome.pages);
  field(outcome.outputs);
  field(outcome.results);
  field(outcome.doubtful);
  field(outcome.doubts);
  for (auto& count : outcome.tables) field(count);
  field(outcome.key);
  field(outcome.output_hash);
  field(outcome.content);
  field(outcome.parts);
  field(outcome.seconds);
  field(outcome.stages.extract);
  field(outcome.stages.normalize);
  field(outcome.stages.align);
  field(outcome.stages.exporting);
}

// Bytes of the frame that begins here, or of its header where that is not whole.
std::size_t frame_size(std::string_view begun) {
  if (begun.size() < kFrameHeader) return kFrameHeader;
  std::uint32_t payload = 0;
  std::memcpy(&payload, begun.data() + 1, sizeof payload);
  return kFrameHeader + payload;
}

// Control message that carries one descriptor.
union Ancillary {
  std::array<char, CMSG_SPACE(sizeof(int))> bytes;
  cmsghdr align;
};

msghdr message_of(iovec& data, Ancillary& ancillary) {
  msghdr message{};
  message.msg_iov = &data;
  message.msg_iovlen = 1;
  message.msg_control = ancillary.bytes.data();
  message.msg_controllen = ancillary.bytes.size();
  return message;
}

}  // namespace

std::string pack(const Request& request) {
  Packer packer;
  packer.add(request.name);
  return packer.take();
}

std::string pack(const Outcome& outcome) {
  Packer packer;
  packer.add(std::int64_t{outcome.failed});
  each_field([&](const auto& value) { packer.add(value); }, outcome);
  return packer.take();
}

std::string pack(const Placed& placed) {
  Packer packer;
  packer.add(static_cast<std::int64_t>(placed.kind));
  packer.add(static_cast<std::int64_t>(placed.position));
  packer.add(static_cast<std::int64_t>(placed.size));
  return packer.take();
}

std::optional<Placed> unpack_placed(std::string_view bytes) {
  Unpacker unpacker(bytes);
  std::int64_t kind = 0;
  std::int64_t position = 0;
  std::int64_t size = 0;
  unpacker.get(kind);
  unpacker.get(position);
  unpacker.get(size);
  const Placed placed{static_cast<FrameKind>(kind), static_cast<std::uint64_t>(position),
                      static_cast<std::uint64_t>(size)};
  const bool known =
      kind == static_cast<std::int64_t>(FrameKind::tree) || kind == static_cast<std::int64_t>(FrameKind::tables);
  return unpacker.complete() && known ? std::optional(placed) : std::nullopt;
}

std::optional<Request> unpack_request(std::string_view bytes) {
  Unpacker unpacker(bytes);
  Request request;
  unpacker.get(request.name);
  return unpacker.complete() ? std::optional(request) : std::nullopt;
}

std::optional<Outcome> unpack_outcome(std::string_view bytes) {
  Unpacker unpacker(bytes);
  Outcome outcome;
  std::int64_t failed = 0;
  unpacker.get(failed);
  outcome.failed = failed != 0;
  each_field([&](auto& value) { unpacker.get(value); }, outcome);
  return unpacker.complete() ? std::optional(outcome) : std::nullopt;
}

bool send_request(int socket, const Request& request, int file) {
  std::string bytes = pack(request);
  iovec data{bytes.data(), bytes.size()};
  Ancillary ancillary{};
  msghdr message = message_of(data, ancillary);
  cmsghdr* header = CMSG_FIRSTHDR(&message);
  header->cmsg_level = SOL_SOCKET;
  header->cmsg_type = SCM_RIGHTS;
  header->cmsg_len = CMSG_LEN(sizeof(int));
  std::memcpy(CMSG_DATA(header), &file, sizeof file);
  return ::sendmsg(socket, &message, MSG_NOSIGNAL | MSG_DONTWAIT) == static_cast<ssize_t>(bytes.size());
}

std::optional<Request> receive_request(int socket, Descriptor& file) {
  std::array<char, kMaxRequest> bytes;
  iovec data{bytes.data(), bytes.size()};
  Ancillary ancillary{};
  msghdr message = message_of(data, ancillary);
  ssize_t size = 0;
  do {
    size = ::recvmsg(socket, &message, MSG_CMSG_CLOEXEC);
  } while (size < 0 && errno == EINTR);
  const cmsghdr* header = size > 0 ? CMSG_FIRSTHDR(&message) : nullptr;
  if (header == nullptr || header->cmsg_type != SCM_RIGHTS) return std::nullopt;
  int received = -1;
  std::memcpy(&received, CMSG_DATA(header), sizeof received);
  file.reset(received);
  return unpack_request({bytes.data(), static_cast<std::size_t>(size)});
}

void append_frame_header(std::string& stream, FrameKind kind, std::size_t size) {
  const auto bytes = static_cast<std::uint32_t>(size);
  stream += static_cast<char>(kind);
  stream.append(reinterpret_cast<const char*>(&bytes), sizeof bytes);
}

void append_frame(std::string& stream, FrameKind kind, std::string_view payload) {
  append_frame_header(stream, kind, payload.size());
  stream += payload;
}

bool FrameReader::add(std::string_view bytes, const std::function<void(FrameKind, std::string_view)>& on_frame) {
  for (;;) {
    const std::string_view begun = rest_.empty() ? bytes : rest_;
    const std::size_t size = frame_size(begun);
    if (size > kFrameHeader + kMaxFrame) return false;
    if (begun.size() >= kFrameHeader && begun.size() >= size) {
      on_frame(static_cast<FrameKind>(begun.front()), begun.substr(kFrameHeader, size - kFrameHeader));
      if (rest_.empty()) {
        bytes.remove_prefix(size);
      } else {
        rest_.clear();
      }
    } else if (!bytes.empty()) {
      const std::size_t missing = std::min(size - rest_.size(), bytes.size());
      rest_ += bytes.substr(0, missing);
      bytes.remove_prefix(missing);
    } else {
      return true;
    }
  }
}

}  // namespace outturn::corpus
