#include "extract/word/xml_part.h"

#include <libxml/parser.h>

#include <algorithm>
#include <array>
#include <exception>
#include <functional>
#include <memory>
#include <mutex>
#include <new>
#include <vector>

#include "core/error.h"
#include "core/utf8.h"

namespace outturn::extract {
namespace {

constexpr std::int64_t kLargest = 1'000'000'000;

constexpr std::size_t kKnownNames = 1024;  // a document has some two hundred
constexpr std::size_t kItems = 5;          // of an attribute, as libxml2 hands them over

std::string_view view(const unsigned char* text) {
  // NOLINTNEXTLINE(cppcoreguidelines-pro-type-reinterpret-cast): libxml2's characters are unsigned
  return text == nullptr ? std::string_view() : std::string_view(reinterpret_cast<const char*>(text));
}

std::string_view view(const unsigned char* begin, const unsigned char* end) {
  // NOLINTNEXTLINE(cppcoreguidelines-pro-type-reinterpret-cast)
  return {reinterpret_cast<const char*>(begin), static_cast<std::size_t>(end - begin)};
}

struct FreeParser {
  void operator()(xmlParserCtxtPtr parser) const { xmlFreeParserCtxt(parser); }
};

void ignore_message(void* /*data*/, xmlErrorPtr /*error*/) {}

struct Known {
  const xmlChar* name = nullptr;
  const xmlChar* space = nullptr;
  Tag tag = Tag::other;
};

// Passes libxml2's calls on, and carries an exception over its C code.
class Reading {
 public:
  Reading(const ZipArchive& archive, const std::string& part, XmlHandler& handler)
      : archive_(archive), part_(part), handler_(handler) {
    static std::once_flag initialized;
    std::call_once(initialized, xmlInitParser);
    xmlSAXHandler calls{};
    calls.initialized = XML_SAX2_MAGIC;
    calls.startElementNs = &Reading::on_start;
    calls.endElementNs = &Reading::on_end;
    calls.characters = &Reading::on_text;
    calls.ignorableWhitespace = &Reading::on_text;
    calls.cdataBlock = &Reading::on_text;
    calls.internalSubset = &Reading::on_doctype;
    calls.serror = &ignore_message;
    parser_.reset(xmlCreatePushParserCtxt(&calls, this, nullptr, 0, nullptr));
    if (!parser_) throw std::bad_alloc();
    // Entities are those of XML itself: a document type, which alone can define others, ends the reading.
    xmlCtxtUseOptions(parser_.get(), XML_PARSE_NOENT | XML_PARSE_NONET);
  }

  void run() {
    archive_.read(part_, [this](std::string_view chunk) { feed(chunk, false); });
    feed({}, true);
  }

 private:
  void feed(std::string_view chunk, bool last) {
    xmlParseChunk(parser_.get(), chunk.data(), static_cast<int>(chunk.size()), last ? 1 : 0);
    if (failure_) std::rethrow_exception(failure_);
    if (parser_->wellFormed != 0) return;
    const xmlError* error = xmlCtxtGetLastError(parser_.get());
    std::string why = error != nullptr && error->message != nullptr ? error->message : "not well-formed";
    std::replace(why.begin(), why.end(), '\n', ' ');
    fail(ErrorCode::damaged, "is no XML: " + std::string(utf8::trim(utf8::to_valid(why))));
  }

  [[noreturn]] void fail(ErrorCode code, const std::string& why) const {
    throw Error(code, archive_.name(), "its part " + part_ + " " + why);
  }

  template <typename Call>
  void guarded(Call call) {
    if (failure_) return;
    try {
      call();
    } catch (...) {
      failure_ = std::current_exception();
      xmlStopParser(parser_.get());
    }
  }

  // The parser keeps one copy of each name and address: elements are told by where these stand.
  Tag tag_at(const xmlChar* space, const xmlChar* name) {
    Known& known = known_[std::hash<const void*>()(name) / alignof(void*) % known_.size()];
    if (known.name != name || known.space != space) known = {name, space, tag_of(view(space), view(name))};
    return known.tag;
  }

  void start(Tag tag, const Attributes& attributes) {
    if (open_.size() >= kDeepest) fail(ErrorCode::limit_exceeded, "nests elements too deeply");
    open_.push_back(tag);
    if (skipped_below_ == 0 && !handler_.start(tag, attributes)) skipped_below_ = open_.size();
  }

  void end() {
    const Tag tag = open_.back();
    if (skipped_below_ == 0) handler_.end(tag);
    if (skipped_below_ == open_.size()) skipped_below_ = 0;
    open_.pop_back();
  }

  static Reading& of(void* data) { return *static_cast<Reading*>(data); }

  // The number of attributes holds those that a document type gives by default, of which there are none.
  static void on_start(void* data, const xmlChar* name, const xmlChar* /*prefix*/, const xmlChar* space,
                       int /*namespaces*/, const xmlChar** /*declared*/, int attributes, int /*by_default*/,
                       const xmlChar** items) {
    of(data).guarded(
        [&] { of(data).start(of(data).tag_at(space, name), Attributes(items, static_cast<std::size_t>(attributes))); });
  }
  static void on_end(void* data, const xmlChar* /*name*/, const xmlChar* /*prefix*/, const xmlChar* /*space*/) {
    of(data).guarded([&] { of(data).end(); });
  }
  static void on_text(void* data, const xmlChar* text, int length) {
    Reading& self = of(data);
    if (self.skipped_below_ > 0) return;
    self.guarded([&] { self.handler_.characters(view(text, text + length)); });
  }
  static void on_doctype(void* data, const xmlChar* /*name*/, const xmlChar* /*public_id*/,
                         const xmlChar* /*system_id*/) {
    of(data).guarded([&] { of(data).fail(ErrorCode::damaged, "declares a document type"); });
  }

  const ZipArchive& archive_;
  const std::string& part_;
  XmlHandler& handler_;
  std::unique_ptr<xmlParserCtxt, FreeParser> parser_;
  std::exception_ptr failure_;
  std::vector<Tag> open_;          // elements
  std::size_t skipped_below_ = 0;  // the depth of the element that is skipped; 0 = none is
  std::array<Known, kKnownNames> known_{};
};

}  // namespace

std::optional<std::string_view> Attributes::find(std::string_view local) const {
  for (std::size_t at = 0; at < count_; ++at) {
    const unsigned char* const* item = items_ + kItems * at;
    if (view(item[0]) == local) return view(item[3], item[4]);
  }
  return std::nullopt;
}

std::optional<std::int32_t> Attributes::integer(std::string_view local) const {
  const std::optional<std::string_view> text = find(local);
  if (!text) return std::nullopt;
  const bool negative = text->starts_with('-');
  std::int64_t number = 0;
  bool any = false;
  for (const char c : text->substr(negative ? 1 : 0)) {
    if (c < '0' || c > '9') break;
    any = true;
    number = std::min(kLargest, number * 10 + (c - '0'));
  }
  if (!any) return std::nullopt;
  return static_cast<std::int32_t>(negative ? -number : number);
}

bool Attributes::flag() const {
  const std::string_view value = text("val");
  return value != "0" && value != "false" && value != "off" && value != "none";
}

void read_xml_part(const ZipArchive& archive, const std::string& part, XmlHandler& handler) {
  Reading(archive, part, handler).run();
}

}  // namespace outturn::extract
