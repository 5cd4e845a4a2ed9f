#include "extract/word/office_package.h"

#include <algorithm>
#include <array>
#include <functional>
#include <string_view>
#include <utility>

#include "core/error.h"
#include "extract/word/xml_part.h"

namespace outturn::extract {
namespace {

const std::string kContentTypes = "[Content_Types].xml";
const std::string kPackageRelations = "_rels/.rels";
constexpr std::size_t kLongestMediaType = 200;  // bytes of an archive's "mimetype" that are looked at

struct Relation {
  std::string kind;  // the last part of its type's address
  std::string part;
};

// "word/document.xml" and "../x.xml" → "x.xml"; a target that begins with a slash counts from the archive's root.
std::string resolved(std::string_view folder, std::string_view target) {
  std::string path = target.starts_with('/') ? std::string(target) : std::string(folder) + "/" + std::string(target);
  std::vector<std::string_view> names;
  std::string_view rest = path;
  while (!rest.empty()) {
    const std::size_t slash = std::min(rest.find('/'), rest.size());
    const std::string_view name = rest.substr(0, slash);
    rest.remove_prefix(std::min(slash + 1, rest.size()));
    if (name == ".." && !names.empty()) names.pop_back();
    if (!name.empty() && name != "." && name != "..") names.push_back(name);
  }
  std::string joined;
  for (const std::string_view name : names) {
    if (!joined.empty()) joined += '/';
    joined += name;
  }
  return joined;
}

std::string folder_of(const std::string& part) {
  const std::size_t slash = part.rfind('/');
  return slash == std::string::npos ? std::string() : part.substr(0, slash);
}

std::string relations_of(const std::string& part) {
  const std::size_t slash = part.rfind('/');
  const std::size_t name = slash == std::string::npos ? 0 : slash + 1;
  return part.substr(0, name) + "_rels/" + part.substr(name) + ".rels";
}

class RelationReader final : public XmlHandler {
 public:
  explicit RelationReader(std::string folder) : folder_(std::move(folder)) {}

  bool start(Tag tag, const Attributes& attributes) override {
    if (tag != Tag::relationship || attributes.text("TargetMode") == "External") return true;
    const std::string_view type = attributes.text("Type");
    relations.push_back({std::string(type.substr(type.rfind('/') + 1)), resolved(folder_, attributes.text("Target"))});
    return true;
  }
  void end(Tag /*tag*/) override {}
  void characters(std::string_view /*text*/) override {}

  std::vector<Relation> relations;

 private:
  std::string folder_;
};

std::vector<Relation> read_relations(const ZipArchive& archive, const std::string& part, std::string folder) {
  RelationReader reader(std::move(folder));
  if (archive.has(part)) read_xml_part(archive, part, reader);
  return std::move(reader.relations);
}

bool same_part(std::string_view a, std::string_view b) {
  const auto small = [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; };
  return std::equal(a.begin(), a.end(), b.begin(), b.end(), [&](char x, char y) { return small(x) == small(y); });
}

// Finds the content type of one part.
class TypeReader final : public XmlHandler {
 public:
  explicit TypeReader(const std::string& part) : part_(part) {}

  bool start(Tag tag, const Attributes& attributes) override {
    const std::string_view name = attributes.text(tag == Tag::type_default ? "Extension" : "PartName");
    const bool own = tag == Tag::type_override && same_part(resolved({}, name), part_);
    const bool by_extension = tag == Tag::type_default && same_part(name, part_.substr(part_.rfind('.') + 1));
    if (own || (by_extension && type.empty())) type = attributes.text("ContentType");
    return true;
  }
  void end(Tag /*tag*/) override {}
  void characters(std::string_view /*text*/) override {}

  std::string type;

 private:
  const std::string& part_;
};

[[noreturn]] void refuse(const ZipArchive& archive, const std::string& what) {
  throw Error(ErrorCode::not_a_report, archive.name(), "neither a PDF, a Word document (.docx) nor text, but " + what);
}

// An archive that is no Office document.
[[noreturn]] void refuse_other(const ZipArchive& archive) {
  std::string media_type;
  if (archive.has("mimetype")) {
    archive.read("mimetype", [&](std::string_view chunk) {
      media_type.append(chunk.substr(0, kLongestMediaType - std::min(kLongestMediaType, media_type.size())));
    });
  }
  if (media_type.starts_with("application/vnd.oasis.opendocument.text")) {
    refuse(archive, "an OpenDocument text: save it as .docx");
  }
  if (media_type.starts_with("application/vnd.oasis.opendocument")) refuse(archive, "an OpenDocument file");
  if (media_type.starts_with("application/epub")) refuse(archive, "an EPUB book");
  refuse(archive, "a ZIP archive");
}

// Of the document's main part.
void check_type(const ZipArchive& archive, const std::string& part) {
  TypeReader reader(part);
  read_xml_part(archive, kContentTypes, reader);
  struct Kind {
    std::string_view word;
    std::string_view description;
  };
  constexpr std::array kKinds = {Kind{"spreadsheetml", "an Excel workbook"}, Kind{"ms-excel", "an Excel workbook"},
                                 Kind{"presentationml", "a PowerPoint presentation"},
                                 Kind{"ms-powerpoint", "a PowerPoint presentation"}, Kind{"visio", "a Visio drawing"}};
  for (const Kind& kind : kKinds) {
    if (reader.type.find(kind.word) != std::string::npos) refuse(archive, std::string(kind.description));
  }
  const bool word =
      reader.type.find("wordprocessingml") != std::string::npos || reader.type.find("ms-word") != std::string::npos;
  if (!word) refuse(archive, "an Office document of another kind");
}

}  // namespace

WordParts find_word_parts(const ZipArchive& archive) {
  if (!archive.has(kContentTypes)) refuse_other(archive);
  WordParts parts;
  for (Relation& relation : read_relations(archive, kPackageRelations, {})) {
    if (relation.kind == "officeDocument" && parts.document.empty()) parts.document = std::move(relation.part);
    if (relation.kind == "core-properties") parts.core_properties = std::move(relation.part);
  }
  if (parts.document.empty()) {
    throw Error(ErrorCode::damaged, archive.name(), "an Office document that does not say where its text is");
  }
  check_type(archive, parts.document);
  const std::array<std::pair<std::string_view, std::string*>, 5> wanted = {{{"styles", &parts.styles},
                                                                            {"numbering", &parts.numbering},
                                                                            {"footnotes", &parts.footnotes},
                                                                            {"endnotes", &parts.endnotes},
                                                                            {"settings", &parts.settings}}};
  const auto relations = read_relations(archive, relations_of(parts.document), folder_of(parts.document));
  for (const Relation& relation : relations) {
    if (relation.kind == "header") parts.headers.push_back(relation.part);
    for (const auto& [kind, part] : wanted) {
      if (relation.kind == kind) *part = relation.part;
    }
  }
  std::sort(parts.headers.begin(), parts.headers.end());
  parts.headers.erase(std::unique(parts.headers.begin(), parts.headers.end()), parts.headers.end());
  if (parts.headers.size() > WordParts::kMostHeaders) parts.headers.resize(WordParts::kMostHeaders);
  const auto absent = [&](std::string& part) {
    if (part.empty() || archive.has(part)) return false;
    parts.missing.push_back(std::exchange(part, {}));
    return true;
  };
  for (const auto& [kind, part] : wanted) absent(*part);
  absent(parts.core_properties);
  std::erase_if(parts.headers, absent);
  return parts;
}

}  // namespace outturn::extract
