#include "extract/word/xml_part.h"

#include <expat.h>

#include <algorithm>
#include <exception>
#include <memory>

#include "core/error.h"

namespace outturn::extract {
namespace {

constexpr std::int64_t kLargest = 1'000'000'000;

struct FreeParser {
  void operator()(XML_Parser parser) const { XML_ParserFree(parser); }
};

// Passes Expat's calls on, and carries an exception over its C code.
class Reading {
 public:
  Reading(const ZipArchive& archive, const std::string& part, XmlHandler& handler)
      : archive_(archive),
        part_(part),
        handler_(handler),
        parser_(XML_ParserCreateNS(nullptr, static_cast<XML_Char>(kNamespaceEnd))) {
    XML_SetUserData(parser_.get(), this);
    XML_SetElementHandler(parser_.get(), &Reading::on_start, &Reading::on_end);
    XML_SetCharacterDataHandler(parser_.get(), &Reading::on_text);
    XML_SetStartDoctypeDeclHandler(parser_.get(), &Reading::on_doctype);
  }

  void run() {
    archive_.read(part_, [this](std::string_view chunk) { feed(chunk, false); });
    feed({}, true);
  }

 private:
  void feed(std::string_view chunk, bool last) {
    if (XML_Parse(parser_.get(), chunk.data(), static_cast<int>(chunk.size()), last ? 1 : 0) == XML_STATUS_OK) return;
    if (failure_) std::rethrow_exception(failure_);
    fail(ErrorCode::damaged, std::string("is no XML: ") + XML_ErrorString(XML_GetErrorCode(parser_.get())) +
                                 " at byte " + std::to_string(XML_GetCurrentByteIndex(parser_.get())));
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
      XML_StopParser(parser_.get(), XML_FALSE);
    }
  }

  void start(const char* name, const char** pairs) {
    if (++depth_ > kDeepest) fail(ErrorCode::limit_exceeded, "nests elements too deeply");
    if (skipped_below_ == 0 && !handler_.start(tag_of(name), Attributes(pairs))) skipped_below_ = depth_;
  }

  void end(const char* name) {
    if (skipped_below_ == 0) handler_.end(tag_of(name));
    if (skipped_below_ == depth_) skipped_below_ = 0;
    --depth_;
  }

  static Reading& of(void* data) { return *static_cast<Reading*>(data); }
  static void on_start(void* data, const char* name, const char** pairs) {
    of(data).guarded([&] { of(data).start(name, pairs); });
  }
  static void on_end(void* data, const char* name) {
    of(data).guarded([&] { of(data).end(name); });
  }
  static void on_text(void* data, const char* text, int length) {
    Reading& self = of(data);
    if (self.skipped_below_ > 0) return;
    self.guarded([&] { self.handler_.characters({text, static_cast<std::size_t>(length)}); });
  }
  static void on_doctype(void* data, const char*, const char*, const char*, int) {
    of(data).guarded([&] { of(data).fail(ErrorCode::damaged, "declares a document type"); });
  }

  const ZipArchive& archive_;
  const std::string& part_;
  XmlHandler& handler_;
  std::unique_ptr<XML_ParserStruct, FreeParser> parser_;
  std::exception_ptr failure_;
  int depth_ = 0;
  int skipped_below_ = 0;  // the depth of the element that is skipped; 0 = none is
};

}  // namespace

std::optional<std::string_view> Attributes::find(std::string_view local) const {
  for (const char* const* at = pairs_; *at != nullptr; at += 2) {
    if (local_name(at[0]) == local) return std::string_view(at[1]);
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
