#include "core/error.h"
#include "extract/word_reading.h"
#include "support/catch.h"

namespace {

using namespace outturn;
using namespace outturn::test;
using std::string_literals::operator""s;

// The error that reading gives, and what it says.
std::pair<ErrorCode, std::string> failure(const std::string& bytes, const extract::Options& options = {}) {
  CollectingSink sink;
  try {
    extract::read_bytes(bytes, "r.docx", options, sink);
  } catch (const Error& error) {
    return {error.code(), error.message()};
  }
  FAIL("was read");
  return {};
}

std::string document(const std::string& xml) {
  return TinyDocx("").part("word/document.xml", xml).bytes();
}

const std::string kOpen =
    R"(<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>)";

std::string with_type(const std::string& type) {
  return TinyDocx(word_paragraph("x"))
      .part("[Content_Types].xml",
            R"(<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override )"
            R"(PartName="/word/document.xml" ContentType=")" +
                type + R"("/></Types>)")
      .bytes();
}

}  // namespace

TEST_CASE("an archive that is cut short is damaged, wherever it is cut") {
  const std::string whole = TinyDocx(word_paragraph("Text")).bytes();
  for (const std::size_t size : {whole.size() - 1, whole.size() / 2, std::size_t{30}, std::size_t{4}}) {
    CHECK(failure(whole.substr(0, size)).first == ErrorCode::damaged);
  }
}

TEST_CASE("a part whose bytes are changed is damaged") {
  std::string bytes = TinyDocx(word_paragraph(std::string(2000, 'x') + "Text")).bytes();
  const std::size_t at = bytes.find("word/document.xml") + 40;
  for (std::size_t byte = at; byte < at + 40; ++byte) bytes[byte] = static_cast<char>(bytes[byte] ^ 0x55);
  CHECK(failure(bytes).first == ErrorCode::damaged);
}

TEST_CASE("XML that is not well-formed is damaged, and the message names the part") {
  const auto [code, message] = failure(document(kOpen + "<w:p></w:body></w:document>"));
  CHECK(code == ErrorCode::damaged);
  CHECK(message.find("word/document.xml") != std::string::npos);
  CHECK(message.find('\n') == std::string::npos);
}

TEST_CASE("a document type is refused, so that no entity is ever expanded") {
  const std::string bomb = "<!DOCTYPE w [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">]>";
  const auto [code, message] =
      failure(document(bomb + kOpen + "<w:p><w:r><w:t>&b;</w:t></w:r></w:p></w:body></w:document>"));
  CHECK(code == ErrorCode::damaged);
  CHECK(message.find("document type") != std::string::npos);
  CHECK(failure(document("<!DOCTYPE w SYSTEM \"file:///etc/hostname\">" + kOpen + "</w:body></w:document>")).first ==
        ErrorCode::damaged);
}

TEST_CASE("entities of XML itself are characters") {
  CHECK(WordReading(word_paragraph("R&amp;D &lt; 5 &#x2013; 6")).text() == "R&D < 5 \u2013 6");
}

TEST_CASE("elements nested too deeply exceed a limit") {
  std::string deep = kOpen;
  for (int at = 0; at < 5000; ++at) deep += "<w:sdt>";
  CHECK(failure(document(deep)).first == ErrorCode::limit_exceeded);
}

TEST_CASE("a part that unpacks to very much more than its size exceeds a limit") {
  const auto [code, message] =
      failure(document(kOpen + std::string(std::size_t{64} << 20, ' ') + "</w:body></w:document>"));
  CHECK(code == ErrorCode::limit_exceeded);
  CHECK(message.find("times its size") != std::string::npos);
}

TEST_CASE("a part larger than the bound exceeds a limit") {
  extract::Options options;
  options.max_unpacked_bytes = 1000;
  std::string text;
  for (int at = 0; at < 400; ++at) text += std::to_string(at * 7919);
  CHECK(failure(TinyDocx(word_paragraph(text)).bytes(), options).first == ErrorCode::limit_exceeded);
}

TEST_CASE("an archive without its main part, or that does not say where that is, is damaged") {
  CHECK(failure(document("")).first == ErrorCode::damaged);
  CHECK(failure(TinyDocx("").part("_rels/.rels", "<x/>").bytes()).first == ErrorCode::damaged);
}

TEST_CASE("parts that the document names and lacks are said, and the rest is read") {
  const WordReading word(TinyDocx(word_paragraph("Text")).styles("").part("word/styles.xml", ""));
  CHECK(word.text() == "Text");
  REQUIRE(word.sink.count("part_missing") == 1);
  CHECK(word.sink.diagnostics.front().message.find("word/styles.xml") != std::string::npos);
}

TEST_CASE("archives of other kinds are no reports, and the message says what they are") {
  const auto refused = [](const std::string& bytes, const std::string& word) {
    const auto [code, message] = failure(bytes);
    return code == ErrorCode::not_a_report && message.find(word) != std::string::npos;
  };
  CHECK(refused(with_type("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"), "Excel"));
  CHECK(refused(with_type("application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml"),
                "PowerPoint"));
  CHECK(refused(zip_of({{"mimetype", "application/vnd.oasis.opendocument.text"}, {"content.xml", "<x/>"}}),
                "OpenDocument"));
  CHECK(refused(zip_of({{"readme.txt", "x"}}), "a ZIP archive"));
}

TEST_CASE("files of old Office programs are refused with a word about what to do") {
  const std::string head = "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"s + std::string(600, '\0');
  const auto wide = [](std::string_view name) {
    std::string text;
    for (const char c : name) text += std::string(1, c) + '\0';
    return text;
  };
  const auto [code, message] = failure(head + wide("WordDocument"));
  CHECK(code == ErrorCode::not_a_report);
  CHECK(message.find("save it as .docx") != std::string::npos);
  CHECK(failure(head + wide("EncryptedPackage")).first == ErrorCode::encrypted);
  CHECK(failure(head).first == ErrorCode::not_a_report);
}

TEST_CASE("a document without any text is empty") {
  CHECK(failure(TinyDocx(word_paragraph("")).bytes()).first == ErrorCode::empty_input);
}

TEST_CASE("boxes in boxes are undone down to what they hold") {
  std::string nested = word_paragraph("core");
  for (int at = 0; at < 40; ++at) nested = word_table(word_row("<w:tc>" + nested + "</w:tc>"));
  CHECK(WordReading(nested).text() == "core");
}
