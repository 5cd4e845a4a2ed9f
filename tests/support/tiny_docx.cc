#include "support/tiny_docx.h"

#include <zip.h>

#include <ctime>
#include <stdexcept>
#include <vector>

namespace outturn::test {
namespace {

constexpr std::string_view kXml = R"(<?xml version="1.0" encoding="UTF-8" standalone="yes"?>)";
constexpr std::string_view kNamespaces =
    R"( xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main")"
    R"( xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships")"
    R"( xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006")"
    R"( xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape")"
    R"( xmlns:v="urn:schemas-microsoft-com:vml")"
    R"( xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math")";
constexpr std::string_view kRelation = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
constexpr std::string_view kMainType =
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";
constexpr std::time_t kWritten = 946'684'800;  // the same bytes on every day

std::string root(std::string_view name, std::string_view content) {
  return std::string(kXml) + "<w:" + std::string(name) + std::string(kNamespaces) + ">" + std::string(content) +
         "</w:" + std::string(name) + ">";
}

std::string relation(std::string_view kind, std::string_view target) {
  return "<Relationship Id=\"r" + std::string(target.substr(0, 3)) + std::string(kind) + "\" Type=\"" +
         std::string(kRelation) + std::string(kind) + "\" Target=\"" + std::string(target) + "\"/>";
}

std::string relations(std::string_view content) {
  return std::string(kXml) + R"(<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">)" +
         std::string(content) + "</Relationships>";
}

std::string wrapped(std::string_view element, std::string_view properties) {
  if (properties.empty()) return {};
  return "<w:" + std::string(element) + ">" + std::string(properties) + "</w:" + std::string(element) + ">";
}

}  // namespace

std::string zip_of(const std::map<std::string, std::string>& parts) {
  zip_error_t error;
  zip_error_init(&error);
  zip_source_t* target = zip_source_buffer_create(nullptr, 0, 0, &error);
  zip_source_keep(target);
  zip_t* archive = zip_open_from_source(target, ZIP_TRUNCATE, &error);
  if (archive == nullptr) throw std::runtime_error("no archive");
  for (const auto& [name, bytes] : parts) {
    zip_source_t* source = zip_source_buffer(archive, bytes.data(), bytes.size(), 0);
    const zip_int64_t at = zip_file_add(archive, name.c_str(), source, ZIP_FL_ENC_UTF_8);
    zip_file_set_mtime(archive, static_cast<zip_uint64_t>(at), kWritten, 0);
  }
  zip_close(archive);
  zip_source_open(target);
  std::string result;
  std::vector<char> chunk(1 << 16);
  for (;;) {
    const zip_int64_t got = zip_source_read(target, chunk.data(), chunk.size());
    if (got <= 0) break;
    result.append(chunk.data(), static_cast<std::size_t>(got));
  }
  zip_source_close(target);
  zip_source_free(target);
  return result;
}

TinyDocx::TinyDocx(std::string_view body) : package_relations_(relation("officeDocument", "word/document.xml")) {
  parts_["[Content_Types].xml"] =
      std::string(kXml) + R"(<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">)" +
      R"(<Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType=")" +
      std::string(kMainType) + R"("/></Types>)";
  parts_["word/document.xml"] = root("document", "<w:body>" + std::string(body) + "</w:body>");
}

TinyDocx& TinyDocx::related(const std::string& kind, const std::string& name, std::string_view content) {
  relations_ += relation(kind, kind + ".xml");
  parts_["word/" + kind + ".xml"] = root(name, content);
  return *this;
}

TinyDocx& TinyDocx::styles(std::string_view content) {
  return related("styles", "styles", content);
}
TinyDocx& TinyDocx::numbering(std::string_view content) {
  return related("numbering", "numbering", content);
}
TinyDocx& TinyDocx::footnotes(std::string_view content) {
  return related("footnotes", "footnotes", content);
}
TinyDocx& TinyDocx::settings(std::string_view content) {
  return related("settings", "settings", content);
}
TinyDocx& TinyDocx::header(std::string_view content) {
  return related("header", "hdr", content);
}

TinyDocx& TinyDocx::title(std::string_view title) {
  package_relations_ += R"(<Relationship Id="c" Type="http://schemas.openxmlformats.org/package/2006/relationships/)"
                        R"(metadata/core-properties" Target="docProps/core.xml"/>)";
  parts_["docProps/core.xml"] =
      std::string(kXml) +
      R"(<p:coreProperties xmlns:p="urn:x" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>)" +
      std::string(title) + "</dc:title></p:coreProperties>";
  return *this;
}

TinyDocx& TinyDocx::part(const std::string& name, std::string_view bytes) {
  parts_[name] = std::string(bytes);
  return *this;
}

std::string TinyDocx::bytes() const {
  std::map<std::string, std::string> parts = parts_;
  parts.try_emplace("_rels/.rels", relations(package_relations_));
  parts.try_emplace("word/_rels/document.xml.rels", relations(relations_));
  std::erase_if(parts, [](const auto& part) { return part.second.empty(); });
  return zip_of(parts);
}

std::string word_run(std::string_view text, std::string_view properties) {
  return "<w:r>" + wrapped("rPr", properties) + R"(<w:t xml:space="preserve">)" + std::string(text) + "</w:t></w:r>";
}

std::string word_paragraph(std::string_view text, std::string_view properties) {
  return "<w:p>" + wrapped("pPr", properties) + (text.empty() ? std::string() : word_run(text)) + "</w:p>";
}

std::string word_cell(std::string_view text, std::string_view properties) {
  std::string cell = "<w:tc>" + wrapped("tcPr", properties);
  for (;;) {
    const std::size_t end = text.find('\n');
    cell += word_paragraph(text.substr(0, end));
    if (end == std::string_view::npos) break;
    text.remove_prefix(end + 1);
  }
  return cell + "</w:tc>";
}

std::string word_row(std::string_view cells, std::string_view properties) {
  return "<w:tr>" + wrapped("trPr", properties) + std::string(cells) + "</w:tr>";
}

std::string word_table(std::string_view rows, std::string_view properties) {
  return "<w:tbl>" + wrapped("tblPr", properties) + std::string(rows) + "</w:tbl>";
}

}  // namespace outturn::test
