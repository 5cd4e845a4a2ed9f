#include "extract/foreign_format.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>

#include "extract/ascii_words.h"

namespace outturn::extract {
namespace {

using std::string_view_literals::operator""sv;

constexpr std::size_t kHead = 4096;        // bytes that a text's kind is told by
constexpr std::size_t kDirectory = 65536;  // bytes at each end of a container in which its parts' names are looked for
constexpr std::size_t kHeaderLines = 40;   // of an e-mail
constexpr std::size_t kLongestPointer = 1024;  // bytes of a pointer file

struct Magic {
  std::string_view bytes;
  std::string_view description;
};

constexpr std::array kMagics = {
    Magic{"%!PS"sv, "a PostScript document: convert it to PDF"},
    Magic{"\x89PNG\r\n\x1A\n"sv, "a PNG image: it has no text to read"},
    Magic{"\xFF\xD8\xFF"sv, "a JPEG image: it has no text to read"},
    Magic{"GIF8"sv, "a GIF image: it has no text to read"},
    Magic{"II*\0"sv, "a TIFF image: it has no text to read"},
    Magic{"MM\0*"sv, "a TIFF image: it has no text to read"},
    Magic{"AT&TFORM"sv, "a DjVu document: convert it to PDF"},
    Magic{"\xFFWPC"sv, "a WordPerfect document: save it as PDF"},
    Magic{"\x1F\x8B"sv, "a gzip archive: unpack it, and name the files in it"},
    Magic{"BZh"sv, "a bzip2 archive: unpack it, and name the files in it"},
    Magic{"\xFD"
          "7zXZ\0"sv,
          "an xz archive: unpack it, and name the files in it"},
    Magic{"7z\xBC\xAF\x27\x1C"sv, "a 7-Zip archive: unpack it, and name the files in it"},
    Magic{"Rar!\x1A\x07"sv, "a RAR archive: unpack it, and name the files in it"},
    Magic{"\x7F"
          "ELF"sv,
          "an executable"},
    Magic{"MZ\x90\0"sv, "an executable"},
};

// A part by whose name a container's kind is told.
struct Part {
  std::string_view name;
  std::string_view description;
};

constexpr std::array kZipParts = {
    Part{"xl/workbook.xml", "a spreadsheet (.xlsx): save its sheets as CSV"},
    Part{"ppt/presentation.xml", "a presentation (.pptx): save it as PDF"},
    Part{"application/vnd.oasis.opendocument.text", "an OpenDocument text (.odt): save it as PDF"},
    Part{"application/vnd.oasis.opendocument.spreadsheet",
         "an OpenDocument spreadsheet (.ods): save its sheets as CSV"},
    Part{"application/epub+zip", "an EPUB book: convert it to PDF"},
};

bool holds(std::string_view bytes, std::string_view name) {
  return bytes.substr(0, kDirectory).find(name) != std::string_view::npos ||
         bytes.substr(bytes.size() - std::min(bytes.size(), kDirectory)).find(name) != std::string_view::npos;
}

std::string_view without_space(std::string_view text) {
  text.remove_prefix(std::min(text.find_first_not_of(" \t\r\n\f\v"), text.size()));
  return text;
}

// Whether the text begins with the header of an e-mail. Whoever writes a memorandum names sender and subject, too; what
// tells an e-mail is a line for machines.
bool is_mail(std::string_view text) {
  constexpr std::array kFields = {"from:"sv, "to:"sv, "subject:"sv, "date:"sv, "cc:"sv, "reply-to:"sv};
  constexpr std::array kMachine = {"received:"sv,     "mime-version:"sv, "message-id:"sv,
                                   "return-path:"sv,  "content-type:"sv, "content-transfer-encoding:"sv,
                                   "delivered-to:"sv, "x-mailer:"sv,     "dkim-signature:"sv};
  const auto any = [](const auto& names, std::string_view line) {
    return std::any_of(names.begin(), names.end(), [&](std::string_view name) { return begins_with_word(line, name); });
  };
  std::size_t fields = 0;
  std::size_t machine = 0;
  for (std::size_t count = 0; count < kHeaderLines && !text.empty(); ++count) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    const std::string_view line = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    const bool mailbox = count == 0 && begins_with_word(line, "from ") && line.find('@') != std::string_view::npos;
    if (mailbox || (count > 0 && (line.starts_with(' ') || line.starts_with('\t')))) continue;
    const std::size_t colon = line.find(':');
    if (colon == std::string_view::npos || line.substr(0, colon).find(' ') != std::string_view::npos) break;
    fields += any(kFields, line) ? 1U : 0U;
    machine += any(kMachine, line) ? 1U : 0U;
  }
  return machine > 0 && fields + machine >= 2;
}

// The name of the outermost element of an XML document; empty where there is none.
std::string root_element(std::string_view text) {
  while (!text.empty()) {
    const std::size_t open = text.find('<');
    if (open == std::string_view::npos || open + 1 >= text.size()) return {};
    text.remove_prefix(open + 1);
    if (text.front() == '?' || text.front() == '!') continue;
    return std::string(text.substr(0, std::min<std::size_t>(text.find_first_of(" \t\r\n/>"), 40)));
  }
  return {};
}

std::optional<std::string> xml_kind(std::string_view text) {
  if (!text.starts_with("<?xml")) return std::nullopt;
  const std::string root = root_element(text);
  if (begins_with_word(root, "html")) return std::nullopt;
  if (begins_with_word(root, "w:worddocument") || begins_with_word(root, "pkg:package"))
    return "a Word document (XML): save it as PDF";
  if (begins_with_word(root, "office:document")) return "an OpenDocument text (XML): save it as PDF";
  if (begins_with_word(root, "xdp:xdp")) return "an XFA form: print it to PDF";
  return "an XML document" + (root.empty() ? std::string() : " (" + root + ")");
}

bool is_json(std::string_view text) {
  const std::size_t last = text.find_last_not_of(" \t\r\n");
  if (last == std::string_view::npos || text.size() < 2) return false;
  const std::string_view inside = without_space(text.substr(1));
  if (text.front() == '{') return text[last] == '}' && (inside.starts_with('"') || inside.starts_with('}'));
  return text.front() == '[' && text[last] == ']' && (inside.starts_with('{') || inside.starts_with('['));
}

}  // namespace

std::optional<std::string> foreign_binary(std::string_view bytes) {
  if (bytes.starts_with("PK\x03\x04") || bytes.starts_with("PK\x05\x06"sv)) {
    if (holds(bytes, "word/document.xml") || holds(bytes, "word/")) return std::nullopt;
    for (const Part& part : kZipParts) {
      if (holds(bytes, part.name)) return std::string(part.description);
    }
    // An archive whose directory is missing was cut short: which parts it had cannot be known.
    if (holds(bytes, "PK\x05\x06"sv)) return "a ZIP archive: unpack it, and name the files in it";
    return std::nullopt;
  }
  for (const Magic& magic : kMagics) {
    if (bytes.starts_with(magic.bytes)) return std::string(magic.description);
  }
  return std::nullopt;
}

std::optional<std::string> foreign_text(std::string_view text) {
  text = without_space(text);
  if (text.starts_with("{\\rtf")) return "an RTF document: save it as PDF";
  if (text.starts_with("JVBERi0")) return "a PDF in Base64: decode it";
  if (text.size() <= kLongestPointer && text.starts_with("version https://git-lfs.github.com/spec/")) {
    return "a Git LFS pointer: fetch the file itself (git lfs pull)";
  }
  if (text.size() <= kLongestPointer && text.find("/annex/objects/") != std::string_view::npos) {
    return "a git-annex pointer: fetch the file itself (git annex get)";
  }
  if (is_mail(text.substr(0, kHead))) return "an e-mail: save its attachment, and name that";
  if (auto xml = xml_kind(text.substr(0, kHead))) return xml;
  if (is_json(text)) return "JSON data";
  return std::nullopt;
}

}  // namespace outturn::extract
