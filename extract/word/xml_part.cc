#include "extract/word/xml_part.h"

#include <libxml/parser.h>

#include <algorithm>
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

constexpr std::size_t kKnownNames = 512;  // a document has some hundred
constexpr std::size_t kItems = 5;         // of an attribute: name, prefix, namespace, where the value begins and ends
constexpr std::size_t kMostGathered = 16 << 20;  // bytes, read at once; most parts have less than 4 MiB

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

// Hands the elements that a handler wants on to it.
class Elements final : public XmlEvents {
 public:
  using Fail = std::function<void(ErrorCode, const std::string&)>;
  Elements(XmlHandler& handler, Fail fail) : handler_(handler), fail_(std::move(fail)) {}

  bool start(std::string_view space, std::string_view local, const std::vector<XmlAttribute>& attributes) override {
    if (open_.size() >= kDeepest) fail_(ErrorCode::limit_exceeded, "nests elements too deeply");
    open_.push_back(tag_at(space, local));
    if (skipped_below_ == 0 && !handler_.start(open_.back(), Attributes(attributes))) skipped_below_ = open_.size();
    return skipped_below_ == 0;
  }

  void end() override {
    const Tag tag = open_.back();
    if (skipped_below_ == 0) handler_.end(tag);
    if (skipped_below_ == open_.size()) skipped_below_ = 0;
    open_.pop_back();
  }

  void text(std::string_view text) override {
    if (skipped_below_ == 0) handler_.characters(text);
  }

 private:
  struct Known {
    std::string_view name;
    std::string_view space;
    Tag tag = Tag::other;
  };

  // A name is looked up once, and kept where the place of its text leads: whoever reads keeps the texts of names and
  // addresses where they are, so that a name is the same where it stands in the same place.
  Tag tag_at(std::string_view space, std::string_view local) {
    Known& known = known_[std::hash<const char*>()(local.data()) % known_.size()];
    if (!stands_at(known.name, local) || !stands_at(known.space, space)) known = {local, space, tag_of(space, local)};
    return known.tag;
  }

  static bool stands_at(std::string_view known, std::string_view text) {
    return known.data() == text.data() && known.size() == text.size();
  }

  XmlHandler& handler_;
  Fail fail_;
  std::vector<Tag> open_;          // elements
  std::size_t skipped_below_ = 0;  // the depth of the element that is skipped; 0 = none is
  std::vector<Known> known_ = std::vector<Known>(kKnownNames);
};

// Reads a part: what is plain itself, all else with libxml2, whose calls it passes on; it carries an exception over
// that one's C code.
class Reading {
 public:
  Reading(const ZipArchive& archive, const std::string& part, XmlHandler& handler)
      : archive_(archive),
        part_(part),
        elements_(handler, [this](ErrorCode code, const std::string& why) { fail(code, why); }) {}

  void run() {
    std::string gathered;
    gathered.reserve(std::min<std::uint64_t>(archive_.stated_size(part_), kMostGathered));
    archive_.read(part_, [&](std::string_view chunk) {
      if (parser_) {
        feed(chunk, false);
      } else {
        gathered += chunk;
        if (gathered.size() > kMostGathered) hand_over(gathered);
      }
    });
    if (!parser_ && read_plain_xml(gathered, elements_)) return;
    if (!parser_) hand_over(gathered);
    feed({}, true);
  }

 private:
  // To libxml2, what has been unpacked so far.
  void hand_over(std::string& gathered) {
    make_parser();
    feed(gathered, false);
    gathered = {};
  }

  void make_parser() {
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

  static Reading& of(void* data) { return *static_cast<Reading*>(data); }

  // The number of attributes holds those that a document type gives by default, of which there are none.
  static void on_start(void* data, const xmlChar* name, const xmlChar* /*prefix*/, const xmlChar* space,
                       int /*namespaces*/, const xmlChar** /*declared*/, int attributes, int /*by_default*/,
                       const xmlChar** items) {
    Reading& self = of(data);
    self.guarded([&] {
      self.items_.clear();
      for (int at = 0; at < attributes; ++at) {
        const xmlChar** const item = items + kItems * static_cast<std::size_t>(at);
        self.items_.push_back({view(item[0]), view(item[3], item[4])});
      }
      self.elements_.start(view(space), view(name), self.items_);
    });
  }
  static void on_end(void* data, const xmlChar* /*name*/, const xmlChar* /*prefix*/, const xmlChar* /*space*/) {
    of(data).guarded([&] { of(data).elements_.end(); });
  }
  static void on_text(void* data, const xmlChar* text, int length) {
    Reading& self = of(data);
    self.guarded([&] { self.elements_.text(view(text, text + length)); });
  }
  static void on_doctype(void* data, const xmlChar* /*name*/, const xmlChar* /*public_id*/,
                         const xmlChar* /*system_id*/) {
    of(data).guarded([&] { of(data).fail(ErrorCode::damaged, "declares a document type"); });
  }

  const ZipArchive& archive_;
  const std::string& part_;
  Elements elements_;
  std::unique_ptr<xmlParserCtxt, FreeParser> parser_;  // none while all is plain
  std::vector<XmlAttribute> items_;
  std::exception_ptr failure_;
};

}  // namespace

std::optional<std::string_view> Attributes::find(std::string_view local) const {
  for (const XmlAttribute& item : items_)
    if (item.local == local) return item.value;
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
