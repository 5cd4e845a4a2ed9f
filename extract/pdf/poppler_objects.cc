#include "extract/pdf/poppler_objects.h"

#include <Object.h>
#include <PDFDoc.h>
#include <Stream.h>
#include <XRef.h>

#include <algorithm>
#include <array>
#include <limits>

#include "extract/pdf/pdf_scanner.h"
#include "extract/pdf/poppler_contents.h"

namespace outturn::extract {
namespace {

constexpr std::size_t kMaxDecompressed = std::size_t{128} << 20;
constexpr std::size_t kMaxStream = std::size_t{8} << 20;

bool never(void* /*state*/) {
  return false;
}

// Filters for images may decode without end before the first byte; no object stream has any.
bool packs_bytes(const Object& filter) {
  constexpr std::array<const char*, 5> kFilters = {"FlateDecode", "LZWDecode", "ASCIIHexDecode", "ASCII85Decode",
                                                   "RunLengthDecode"};
  if (filter.isName()) {
    return std::any_of(kFilters.begin(), kFilters.end(), [&](const char* known) { return filter.isName(known); });
  }
  if (!filter.isArray()) return filter.isNull();
  for (int i = 0; i < filter.arrayGetLength(); ++i) {
    const Object one = filter.arrayGet(i);
    if (!one.isName() || !packs_bytes(one)) return false;
  }
  return true;
}

}  // namespace

PopplerObjects::PopplerObjects(PDFDoc& document, std::string_view file) : document_(document), file_(file) {}

std::int64_t PopplerObjects::catalog() const {
  return document_.getXRef()->getRootNum();
}

std::int64_t PopplerObjects::count() const {
  return document_.getXRef()->getNumObjects();
}

std::string_view PopplerObjects::find(std::int64_t number) {
  if (number < 0 || number >= count()) return {};
  const XRefEntry* const entry = document_.getXRef()->getEntry(static_cast<int>(number), false);
  if (entry == nullptr) return {};
  if (entry->type == xrefEntryUncompressed) return in_file(entry->offset, number);
  if (entry->type == xrefEntryCompressed) return in_stream(entry->offset, entry->gen);
  return {};
}

std::string_view PopplerObjects::in_file(std::int64_t offset, std::int64_t number) const {
  offset += document_.getBaseStream()->getStart();
  if (offset < 0 || static_cast<std::uint64_t>(offset) >= file_.size()) return {};
  PdfScanner scanner(file_.substr(static_cast<std::size_t>(offset)));
  if (scanner.integer() != number || !scanner.integer() || scanner.skip() != "obj") return {};
  return file_.substr(static_cast<std::size_t>(offset) + scanner.position());
}

std::string_view PopplerObjects::in_stream(std::int64_t stream, std::int64_t index) {
  const auto [found, added] = streams_.try_emplace(stream);
  if (added) found->second = read_stream(stream);
  const ObjectStream& objects = found->second;
  if (index < 0 || static_cast<std::uint64_t>(index) >= objects.offsets.size()) return {};
  const std::size_t offset = objects.offsets[static_cast<std::size_t>(index)];
  return offset < objects.data.size() ? std::string_view(objects.data).substr(offset) : std::string_view();
}

PopplerObjects::ObjectStream PopplerObjects::read_stream(std::int64_t number) {
  if (decompressed_ >= kMaxDecompressed || number > std::numeric_limits<int>::max()) return {};
  Object object = document_.getXRef()->fetch(static_cast<int>(number), 0);
  if (!object.isStream()) return {};
  const Object first = object.streamGetDict()->lookup("First");
  const Object count = object.streamGetDict()->lookup("N");
  if (!first.isInt() || !count.isInt() || first.getInt() < 0) return {};
  if (!packs_bytes(object.streamGetDict()->lookup("Filter"))) return {};
  ObjectStream objects;
  Object plain = decompressed(std::move(object), objects.data, {never, nullptr});
  if (objects.data.empty() && plain.isStream()) {  // a filter of another kind
    plain.streamReset();
    for (int c = plain.streamGetChar(); c != EOF && objects.data.size() < kMaxStream; c = plain.streamGetChar()) {
      objects.data.push_back(static_cast<char>(c));
    }
  }
  decompressed_ += objects.data.size();
  PdfScanner header(std::string_view(objects.data).substr(0, static_cast<std::size_t>(first.getInt())));
  for (int i = 0; i < count.getInt() && header.integer(); ++i) {
    const auto offset = header.integer();
    if (!offset || *offset < 0) break;
    objects.offsets.push_back(static_cast<std::size_t>(first.getInt()) + static_cast<std::size_t>(*offset));
  }
  return objects;
}

}  // namespace outturn::extract
