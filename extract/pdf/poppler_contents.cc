#include "extract/pdf/poppler_contents.h"

#include <Object.h>
#include <Stream.h>
#include <zlib.h>

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <utility>

namespace outturn::extract {
namespace {

constexpr std::size_t kMaxBytes = std::size_t{8} << 20;

class Inflater {
 public:
  // Without a look at the checksum behind the data: Poppler's own decoder knows none either.
  Inflater() : ready_(inflateInit(&zlib_) == Z_OK) {
    if (ready_) inflateValidate(&zlib_, 0);
  }
  Inflater(const Inflater&) = delete;
  Inflater& operator=(const Inflater&) = delete;
  Inflater(Inflater&&) = delete;
  Inflater& operator=(Inflater&&) = delete;
  ~Inflater() {
    if (ready_) inflateEnd(&zlib_);
  }

  // Appends what `source` decompresses to; false where it is damaged, cut or too long.
  bool run(Stream& source, std::string& out) {
    std::array<unsigned char, 16'384> in;
    std::array<unsigned char, 65'536> chunk;
    int status = ready_ ? Z_OK : Z_STREAM_ERROR;
    source.reset();
    while (status == Z_OK) {
      const int got = source.doGetChars(static_cast<int>(in.size()), in.data());
      if (got <= 0) return false;
      zlib_.next_in = in.data();
      zlib_.avail_in = static_cast<uInt>(got);
      do {
        zlib_.next_out = chunk.data();
        zlib_.avail_out = static_cast<uInt>(chunk.size());
        status = inflate(&zlib_, Z_NO_FLUSH);
        out.append(reinterpret_cast<const char*>(chunk.data()), chunk.size() - zlib_.avail_out);
        if (out.size() > kMaxBytes) return false;
      } while (status == Z_OK && zlib_.avail_out == 0);
      if (status == Z_BUF_ERROR) status = Z_OK;  // all input is used up
    }
    return status == Z_STREAM_END;
  }

 private:
  z_stream zlib_{};
  bool ready_ = false;
};

bool append_plain(Stream& source, std::string& out) {
  std::array<unsigned char, 16'384> chunk;
  source.reset();
  for (;;) {
    const int got = source.doGetChars(static_cast<int>(chunk.size()), chunk.data());
    if (got <= 0) return true;
    out.append(reinterpret_cast<const char*>(chunk.data()), static_cast<std::size_t>(got));
    if (out.size() > kMaxBytes) return false;
  }
}

bool append(const Object& part, std::string& out) {
  if (!part.isStream()) return false;
  Stream& stream = *part.getStream();
  Dict& dict = *part.streamGetDict();
  const bool predicted = !dict.lookup("DecodeParms").isNull() || !dict.lookup("DP").isNull();
  if (!dict.lookup("F").isNull() || predicted) return false;
  Object filter = dict.lookup("Filter");
  if (filter.isNull()) return append_plain(stream, out);
  if (filter.isArray() && filter.arrayGetLength() == 1) filter = filter.arrayGet(0);
  Stream* const compressed = stream.getNextStream();
  if (!filter.isName("FlateDecode") || compressed == nullptr) return false;
  return Inflater().run(*compressed, out);
}

bool append_all(const Object& contents, std::string& out) {
  if (!contents.isArray()) return append(contents, out);
  for (int i = 0; i < contents.arrayGetLength(); ++i) {
    if (!append(contents.arrayGet(i), out)) return false;
    out.push_back('\n');  // no token goes over the end of a stream
  }
  return true;
}

// Another stream, which it owns, up to where its reader must stop. Content is read char by char, nothing else of
// the interface is used on it.
class GuardedStream final : public Stream {
 public:
  GuardedStream(Object&& guarded, StopCheck check)
      : guarded_(std::move(guarded)), stream_(*guarded_.getStream()), check_(check) {}

  StreamKind getKind() const override { return strWeird; }
  void reset() override { stream_.reset(); }
  void close() override { stream_.close(); }
  int getChar() override {
    if ((++read_ % kCheckEvery == 0 && check_.must_stop(check_.state)) || read_ > kMaxStreamed) over_ = true;
    return over_ ? EOF : stream_.getChar();
  }
  int lookChar() override { return over_ ? EOF : stream_.lookChar(); }
  int getUnfilteredChar() override { return stream_.getUnfilteredChar(); }
  void unfilteredReset() override { stream_.unfilteredReset(); }
  Goffset getPos() override { return stream_.getPos(); }
  void setPos(Goffset position, int direction) override { stream_.setPos(position, direction); }
  bool isBinary(bool last) const override { return stream_.isBinary(last); }
  BaseStream* getBaseStream() override { return stream_.getBaseStream(); }
  Stream* getUndecodedStream() override { return stream_.getUndecodedStream(); }
  Dict* getDict() override { return stream_.getDict(); }
  Object* getDictObject() override { return stream_.getDictObject(); }

 private:
  static constexpr std::int64_t kCheckEvery = 65'536;
  static constexpr std::int64_t kMaxStreamed = std::int64_t{1} << 30;

  Object guarded_;
  Stream& stream_;
  StopCheck check_;
  std::int64_t read_ = 0;
  bool over_ = false;
};

Object guarded(Object&& part, StopCheck check) {
  if (!part.isStream()) return std::move(part);
  return Object(static_cast<Stream*>(new GuardedStream(std::move(part), check)));
}

}  // namespace

Object decompressed(Object&& contents, std::string& storage, StopCheck check) {
  storage.clear();
  if (append_all(contents, storage)) {
    auto* const stream = new MemStream(storage.data(), 0, static_cast<Goffset>(storage.size()), Object(objNull));
    return Object(static_cast<Stream*>(stream));
  }
  storage = {};
  if (!contents.isArray()) return guarded(std::move(contents), check);
  auto* const parts = new Array(nullptr);
  for (int i = 0; i < contents.arrayGetLength(); ++i) parts->add(guarded(contents.arrayGet(i), check));
  return Object(parts);
}

}  // namespace outturn::extract
