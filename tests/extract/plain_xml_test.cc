#include "extract/word/plain_xml.h"

#include <string>

#include "core/error.h"
#include "extract/word/xml_part.h"
#include "support/catch.h"
#include "support/mutator.h"
#include "support/tiny_docx.h"

namespace outturn::extract {
namespace {

constexpr const char* kWord = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

// Writes down what it gets; pieces of one text as one.
class Notes final : public XmlEvents {
 public:
  bool start(std::string_view space, std::string_view local, const std::vector<XmlAttribute>& attributes) override {
    noted += "<{" + std::string(space) + "}" + std::string(local);
    for (const XmlAttribute& attribute : attributes)
      noted += " " + std::string(attribute.local) + "=" + std::string(attribute.value);
    noted += ">";
    return local != "skipped";
  }
  void end() override { noted += "</>"; }
  void text(std::string_view text) override { noted += text; }

  std::string noted;
};

// The same of what read_xml_part() gives, or the error.
class PartNotes final : public XmlHandler {
 public:
  bool start(Tag tag, const Attributes& attributes) override {
    noted += "<" + std::to_string(static_cast<int>(tag)) + " " + std::string(attributes.text("val")) + ">";
    return tag != Tag::run_properties;
  }
  void end(Tag tag) override { noted += "</" + std::to_string(static_cast<int>(tag)) + ">"; }
  void characters(std::string_view text) override { noted += text; }

  std::string noted;
};

std::string read_part(const std::string& xml) {
  const std::string bytes = test::zip_of({{"a.xml", xml}});
  const ZipArchive archive(bytes, {"a.docx", 1 << 24, std::chrono::steady_clock::now() + std::chrono::minutes(5)});
  PartNotes notes;
  try {
    read_xml_part(archive, "a.xml", notes);
  } catch (const Error& error) {
    return std::string("refused: ") + std::string(to_string(error.code()));
  }
  return notes.noted;
}

bool is_plain(const std::string& xml) {
  Notes notes;
  return read_plain_xml(xml, notes);
}

std::string word(const std::string& content) {
  return std::string("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\r\n<w:document xmlns:w=\"") +
         kWord + "\" xmlns:w14=\"urn:x\"><w:body>" + content + "</w:body></w:document>";
}

TEST_CASE("plain XML gives its elements with their namespaces, attributes and texts") {
  Notes notes;
  REQUIRE(
      read_plain_xml("<?xml version=\"1.0\"?><a xmlns='urn:a' xmlns:b='urn:b' c='1 &lt; 2' b:d = \"&#x4E2D;\">x &amp; y"
                     "<b:e/><f xmlns=''/><g xmlns='urn:g'><h/></g><i/></a>\n",
                     notes));
  CHECK(notes.noted ==
        "<{urn:a}a c=1 < 2 d=\u4E2D>x & y<{urn:b}e></><{}f></><{urn:g}g><{urn:g}h></></><{urn:a}i></></>");
}

TEST_CASE("what an element holds is left out where it is not wanted, and its end is told") {
  Notes notes;
  REQUIRE(read_plain_xml("<a><skipped b='1'>x<c d='2'><e/></c></skipped>y<skipped/><skipped><skipped/></skipped>z</a>",
                         notes));
  CHECK(notes.noted == "<{}a><{}skipped b=1></>y<{}skipped></><{}skipped></>z</>");
}

TEST_CASE("a prefix means what the nearest declaration says, also of names that were met before") {
  Notes notes;
  REQUIRE(read_plain_xml("<a:b xmlns:a='urn:1'><a:c a:d='1'/><a:c xmlns:a='urn:2'><a:c/></a:c><a:c/></a:b>", notes));
  CHECK(notes.noted == "<{urn:1}b><{urn:1}c d=1></><{urn:2}c><{urn:2}c></></><{urn:1}c></></>");
  CHECK_FALSE(is_plain("<a><b><c:d xmlns:c='urn:1'/></b><c:d/></a>"));
  CHECK_FALSE(is_plain("<a><b><d xmlns:c='urn:1' c:e='1'/></b><d c:e='1'/></a>"));
}

TEST_CASE("tags that are repeated letter by letter are told alike each time") {
  Notes notes;
  REQUIRE(read_plain_xml(
      "<a><b c='1' d='>'/><b c='1' d='>'/><b c='1' e='&lt;'>x</b><b c='1' e='&lt;'>y</b><b c='1'/><b c='1'>"
      "<b c='1'/></b></a>",
      notes));
  CHECK(
      notes.noted ==
      "<{}a><{}b c=1 d=>></><{}b c=1 d=>></><{}b c=1 e=<>x</><{}b c=1 e=<>y</><{}b c=1></><{}b c=1><{}b c=1></></></>");
  CHECK_FALSE(is_plain("<a><b c='1'/><b c='1'></a>"));
  CHECK_FALSE(is_plain("<a><b c='1'/></a><b c='1'/>"));
}

TEST_CASE("what is unusual or wrong is not plain, and gives nothing") {
  const auto text = GENERATE(values<std::string>({"",
                                                  "x",
                                                  "<a>",
                                                  "<a></b>",
                                                  "<a/><b/>",
                                                  "<a b='1' b='2'/>",
                                                  "<a b=1/>",
                                                  "<a b='1'c='2'/>",
                                                  "<a b='<'/>",
                                                  "<a b='1\n2'/>",
                                                  "<a>\r\n</a>",
                                                  "<a>&b;</a>",
                                                  "<a>&#0;</a>",
                                                  "<a>&#13;</a>",
                                                  "<a>&amp</a>",
                                                  "<a>]]></a>",
                                                  "<a><![CDATA[b]]></a>",
                                                  "<a><!--b--></a>",
                                                  "<!DOCTYPE a><a/>",
                                                  "<a><?b c?></a>",
                                                  "<b:a/>",
                                                  "<a b:c='1'/>",
                                                  "<a xmlns:b=''/>",
                                                  "<a b:c:d='1' xmlns:b='urn:b'/>",
                                                  "<a>\x01</a>",
                                                  "<a>\xFF</a>",
                                                  "<a>\xEF\xBF\xBF</a>",
                                                  "<?xml version=\"1.0\" encoding=\"UTF-16\"?><a/>",
                                                  "<?xml version=\"1.1\"?><a/>",
                                                  "<\xC3\xA9/>",
                                                  "\xEF\xBB\xBF<a/>"}));
  CAPTURE(text);
  Notes notes;
  CHECK_FALSE(read_plain_xml(text, notes));
  CHECK(notes.noted.empty());
}

TEST_CASE("elements nested without end, and elements of very many attributes, are not read for ever") {
  std::string deep;
  for (int i = 0; i < 100'000; ++i) deep += "<a>";
  CHECK_FALSE(is_plain(deep));
  std::string wide = "<a";
  for (int i = 0; i < 100'000; ++i) wide += " b" + std::to_string(i) + "='1'";
  CHECK(is_plain(wide + "/>"));
  CHECK_FALSE(is_plain(wide + " b7='2'/>"));
}

TEST_CASE("a part is read alike as plain XML and, with a comment behind it, by the general parser") {
  const auto content =
      GENERATE(values<std::string>({"<w:p><w:pPr><w:jc w:val=\"left\"/></w:pPr><w:r><w:rPr><w:b/></w:rPr><w:t "
                                    "xml:space=\"preserve\"> a </w:t></w:r></w:p>",
                                    "<w:p w14:paraId='1F' w:val='&lt;&amp;&quot;&#39;&#x41;'/>",
                                    "<w:p>\n  <w:t>\xE4\xB8\xAD&#20013;&gt;</w:t>\t</w:p>",
                                    "<w:p xmlns:x=\"urn:y\"><x:w/></w:p><x xmlns='urn:z'/>"}));
  CAPTURE(content);
  REQUIRE(is_plain(word(content)));
  CHECK(read_part(word(content)) == read_part(word(content) + "<!-- -->"));
}

TEST_CASE("damaged parts are read alike, or are refused alike, whoever reads them") {
  const std::string good = word(
      "<w:p w14:paraId='1F'><w:pPr><w:jc w:val=\"left\"/></w:pPr><w:r><w:rPr><w:b w:val='0'/></w:rPr><w:t>a &amp; b"
      "</w:t></w:r></w:p><w:tbl><w:tr><w:tc><w:p/></w:tc></w:tr></w:tbl>");
  int plain = 0;
  for (std::uint64_t seed = 0; seed < 3000; ++seed) {
    test::Random random(seed);
    const std::string bad = test::mutate(good, random);
    if (!is_plain(bad)) continue;
    ++plain;
    CAPTURE(bad);
    REQUIRE(read_part(bad) == read_part(bad + "<!-- -->"));
  }
  CHECK(plain > 100);
}

}  // namespace
}  // namespace outturn::extract
