#include "extract/foreign_format.h"

#include <algorithm>
#include <array>
#include <cctype>

namespace outturn::extract {
namespace {

using std::string_view_literals::operator""sv;

constexpr std::size_t kHeaderWindow = 1024;       // ISO 32000-1, annex H.3.4.1
constexpr std::size_t kJunkWindow = 1024 * 1024;  // bytes in front of a PDF
constexpr std::size_t kBodyWindow = 1024;         // in which a PDF has its first object
constexpr std::size_t kMaxHeaderLines = 40;       // of an e-mail that are looked at
constexpr std::size_t kTellingHeaders = 3;        // of an e-mail
constexpr std::size_t kHtmlWindow = 1024;

// "7 0 obj … endobj"
bool holds_objects(std::string_view bytes) {
  const std::string_view head = bytes.substr(0, kBodyWindow);
  const std::size_t object = head.find(" obj");
  if (object == std::string_view::npos || object == 0) return false;
  return std::isdigit(static_cast<unsigned char>(head[object - 1])) != 0 &&
         bytes.find("endobj", object) != std::string_view::npos;
}

bool starts_with_ignoring_case(std::string_view text, std::string_view lower) {
  return text.size() >= lower.size() && std::equal(lower.begin(), lower.end(), text.begin(), [](char a, char b) {
           return a == static_cast<char>(std::tolower(static_cast<unsigned char>(b)));
         });
}

bool contains_ignoring_case(std::string_view text, std::string_view lower) {
  const auto same = [](char a, char b) { return static_cast<char>(std::tolower(static_cast<unsigned char>(a))) == b; };
  return std::search(text.begin(), text.end(), lower.begin(), lower.end(), same) != text.end();
}

std::string_view trimmed_front(std::string_view text) {
  if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
  const std::size_t begin = text.find_first_not_of(" \t\r\n");
  return text.substr(std::min(begin, text.size()));
}

// Fields that begin lines of a message's head (RFC 5322, RFC 2045).
bool is_email(std::string_view text) {
  constexpr std::array kFields = {"from:"sv,          "to:"sv,       "subject:"sv,      "date:"sv,
                                  "message-id:"sv,    "received:"sv, "mime-version:"sv, "content-type:"sv,
                                  "return-path:"sv,   "reply-to:"sv, "delivered-to:"sv, "content-transfer-encoding:"sv,
                                  "dkim-signature:"sv};
  std::size_t found = 0;
  bool mail_only = false;
  for (std::size_t line = 0; line < kMaxHeaderLines && !text.empty(); ++line) {
    const std::string_view row = text.substr(0, text.find('\n'));
    text.remove_prefix(std::min(row.size() + 1, text.size()));
    if (row.empty() || row == "\r") break;
    if (row.front() == ' ' || row.front() == '\t') continue;  // a folded field
    const auto* const field = std::find_if(kFields.begin(), kFields.end(),
                                           [&](std::string_view name) { return starts_with_ignoring_case(row, name); });
    if (field == kFields.end()) {
      if (row.find(':') == std::string_view::npos) return false;
      continue;
    }
    ++found;
    mail_only = mail_only || field->find('-') != std::string_view::npos || *field == "received:";
  }
  return found >= kTellingHeaders && mail_only;
}

bool is_html_without_table(std::string_view bytes) {
  const std::string_view head = trimmed_front(bytes).substr(0, kHtmlWindow);
  const bool html = starts_with_ignoring_case(head, "<!doctype html") || starts_with_ignoring_case(head, "<html") ||
                    starts_with_ignoring_case(head, "<head") ||
                    (starts_with_ignoring_case(head, "<?xml") && contains_ignoring_case(head, "<html"));
  return html && !contains_ignoring_case(bytes, "<table");
}

}  // namespace

std::optional<std::size_t> find_pdf(std::string_view bytes) {
  const std::size_t header = bytes.substr(0, kJunkWindow).find("%PDF-");
  if (header < kHeaderWindow) return header;
  if (header != std::string_view::npos && holds_objects(bytes.substr(header))) return header;
  if (header == std::string_view::npos && holds_objects(bytes)) return 0;
  return std::nullopt;
}

std::optional<std::string> foreign_text(std::string_view bytes) {
  const std::string_view text = trimmed_front(bytes);
  if (text.starts_with("version https://git-lfs")) return "a Git LFS pointer: the file itself was not fetched";
  if (text.starts_with("JVBERi0")) return "a PDF in Base64, which must be decoded first";
  if (is_email(text)) return "an e-mail, of which neither text nor attachments are read";
  if (is_html_without_table(bytes)) return "an HTML page without a table";
  return std::nullopt;
}

}  // namespace outturn::extract
