#include "extract/word_reading.h"
#include "support/catch.h"

namespace {

using namespace outturn;
using namespace outturn::test;
using Texts = std::vector<std::string>;

std::string paragraph_of(std::string_view runs) {
  return "<w:p>" + std::string(runs) + "</w:p>";
}

}  // namespace

TEST_CASE("a Word document's paragraphs come with their places, empty ones counted but not handed on") {
  const WordReading word(word_paragraph("One") + word_paragraph("") + word_paragraph("Three"));
  const auto paragraphs = word.all<FlowParagraph>();
  REQUIRE(word.sink.info.kind == SourceKind::word);
  REQUIRE(word.sink.pages.at(0).form == PageForm::flow);
  REQUIRE(word.texts() == Texts{"One", "Three"});
  CHECK(paragraphs[0].place.block == 1);
  CHECK(paragraphs[1].place.block == 3);
}

TEST_CASE("runs of one paragraph are one text, and white space counts only where it is to be kept") {
  CHECK(WordReading(paragraph_of("<w:r><w:t xml:space=\"preserve\">12 </w:t></w:r><w:r><w:t>  posts\n</w:t></w:r>"))
            .text() == "12 posts");
}

TEST_CASE("tabs, line breaks and hyphens that may not part words are read as what they are") {
  const WordReading word(
      paragraph_of("<w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:br/><w:t>c</w:t><w:noBreakHyphen/>"
                   "<w:t>d</w:t></w:r>"));
  CHECK(word.text() ==
        "a\tb\nc\u2011"
        "d");
}

TEST_CASE("soft hyphens are left out and counted, as elements and as characters") {
  const WordReading word(paragraph_of("<w:r><w:t>per</w:t><w:softHyphen/><w:t>form\u00ADance</w:t></w:r>"));
  CHECK(word.text() == "performance");
  REQUIRE(word.sink.count("soft_hyphens") == 1);
  CHECK(word.sink.diagnostics.front().message.starts_with("2 "));
}

TEST_CASE("bold and italic hold for a paragraph where all that is visible of it is so") {
  const auto paragraphs = WordReading(paragraph_of(word_run("Military", "<w:b/>") + word_run(" ")) +
                                      paragraph_of(word_run("Police", "<w:b/><w:i/>") + word_run("unit", "<w:i/>")))
                              .all<FlowParagraph>();
  CHECK(paragraphs[0].is_bold());
  CHECK(!paragraphs[0].italic);
  CHECK(!paragraphs[1].is_bold());
  CHECK(paragraphs[1].italic);
}

TEST_CASE("styles give bold, headings and indents to those that build on them, and a run may turn bold off") {
  const std::string styles =
      "<w:style w:type=\"paragraph\" w:styleId=\"Head\"><w:pPr><w:outlineLvl w:val=\"1\"/><w:ind w:left=\"400\" "
      "w:firstLine=\"40\"/></w:pPr><w:rPr><w:b/></w:rPr></w:style>"
      "<w:style w:type=\"paragraph\" w:styleId=\"Sub\"><w:basedOn w:val=\"Head\"/></w:style>"
      "<w:style w:type=\"character\" w:styleId=\"Strong\"><w:rPr><w:b/></w:rPr></w:style>";
  const std::string sub = "<w:pPr><w:pStyle w:val=\"Sub\"/></w:pPr>";
  const WordReading word(TinyDocx(paragraph_of(sub + word_run("Inherited")) +
                                  paragraph_of(sub + word_run("Off", "<w:b w:val=\"0\"/>")) +
                                  paragraph_of(sub + word_run("Both", "<w:rStyle w:val=\"Strong\"/>")))
                             .styles(styles));
  const auto paragraphs = word.all<FlowParagraph>();
  CHECK(paragraphs[0].is_bold());
  CHECK(paragraphs[0].heading_level == 2);
  CHECK(paragraphs[0].indent == 22);
  CHECK(!paragraphs[1].is_bold());
  CHECK(!paragraphs[2].is_bold());  // two styles that are both bold undo each other
}

TEST_CASE("styles that build on each other in a circle end") {
  const WordReading word(
      TinyDocx(word_paragraph("Text", "<w:pStyle w:val=\"A\"/>"))
          .styles("<w:style w:type=\"paragraph\" w:styleId=\"A\"><w:basedOn w:val=\"B\"/></w:style>"
                  "<w:style w:type=\"paragraph\" w:styleId=\"B\"><w:basedOn w:val=\"A\"/></w:style>"));
  CHECK(word.text() == "Text");
}

TEST_CASE("tabs in front of a paragraph's text move where it begins") {
  const WordReading word(
      paragraph_of("<w:pPr><w:tabs><w:tab w:val=\"left\" w:pos=\"300\"/></w:tabs></w:pPr><w:r><w:tab/>"
                   "<w:t>in</w:t></w:r>") +
      paragraph_of("<w:r><w:tab/><w:tab/><w:t>far</w:t></w:r>"));
  const auto paragraphs = word.all<FlowParagraph>();
  CHECK(paragraphs[0].text == "in");
  CHECK(paragraphs[0].indent == 15);
  CHECK(paragraphs[1].indent == 72);
}

TEST_CASE("insertions are taken, deletions and what was moved away are left out") {
  const WordReading word(paragraph_of(word_run("10") + "<w:ins w:id=\"1\">" + word_run(" new") + "</w:ins>" +
                                      "<w:del w:id=\"2\"><w:r><w:delText>old</w:delText></w:r></w:del>" +
                                      "<w:moveFrom w:id=\"3\">" + word_run("gone") +
                                      "</w:moveFrom><w:moveTo w:id=\"4\">" + word_run(" posts") + "</w:moveTo>"));
  CHECK(word.text() == "10 new posts");
  CHECK(word.sink.count("tracked_deletions") == 1);
}

TEST_CASE("a paragraph whose mark is deleted goes on in the next one") {
  const WordReading word(paragraph_of("<w:pPr><w:rPr><w:del w:id=\"1\"/></w:rPr></w:pPr>" + word_run("Half ")) +
                         word_paragraph("and half", "<w:outlineLvl w:val=\"0\"/>"));
  REQUIRE(word.texts() == Texts{"Half and half"});
  CHECK(word.all<FlowParagraph>()[0].heading_level == 1);
}

TEST_CASE("properties that a tracked change replaced do not count") {
  const WordReading word(
      paragraph_of(word_run("Plain", "<w:rPrChange w:id=\"1\"><w:rPr><w:b/></w:rPr></w:rPrChange>")));
  CHECK(!word.all<FlowParagraph>()[0].is_bold());
}

TEST_CASE("hidden text is left out and counted") {
  const WordReading word(paragraph_of(word_run("Seen") + word_run(" not seen", "<w:vanish/>")));
  CHECK(word.text() == "Seen");
  REQUIRE(word.sink.count("hidden_text") == 1);
  CHECK(word.sink.diagnostics.front().message.starts_with("7 "));
}

TEST_CASE("a field shows its result and not its instruction, nested ones too") {
  const std::string mark = "<w:r><w:fldChar w:fldCharType=\"";
  const WordReading word(paragraph_of(
      word_run("p. ") + mark + "begin\"/></w:r><w:r><w:instrText>IF </w:instrText></w:r>" + word_run("hidden") + mark +
      "begin\"/></w:r><w:r><w:instrText>PAGE</w:instrText></w:r>" + mark + "separate\"/></w:r>" + word_run("9") + mark +
      "end\"/></w:r>" + mark + "separate\"/></w:r>" + word_run("12") + mark + "end\"/></w:r>" + word_run(".") +
      "<w:fldSimple w:instr=\"PAGE\">" + word_run("7") + "</w:fldSimple>"));
  CHECK(word.text() == "p. 12.7");
}

TEST_CASE("a field whose instruction never ends does not swallow the paragraphs below") {
  const WordReading word(paragraph_of("<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r>" + word_run("lost")) +
                         word_paragraph("kept"));
  CHECK(word.texts() == Texts{"kept"});
}

TEST_CASE("content controls, links, equations and inserted markup show what they hold") {
  const WordReading word("<w:sdt><w:sdtPr><w:alias w:val=\"x\"/><w:rPr><w:b/></w:rPr></w:sdtPr><w:sdtContent>" +
                         paragraph_of("<w:hyperlink r:id=\"r\">" + word_run("Link") +
                                      "</w:hyperlink>"
                                      "<m:oMath><m:r><m:t>=2</m:t></m:r></m:oMath>") +
                         "</w:sdtContent></w:sdt>");
  CHECK(word.text() == "Link=2");
}

TEST_CASE("symbol fonts become characters, and those that are not known are flagged") {
  const WordReading word(
      paragraph_of("<w:r><w:sym w:font=\"Symbol\" w:char=\"F0B3\"/><w:sym w:font=\"Wingdings\" "
                   "w:char=\"F0FC\"/><w:sym w:font=\"Unheard\" w:char=\"F041\"/></w:r>" +
                   word_run("\uF0B1", "<w:rFonts w:ascii=\"Symbol\"/>") + word_run("\uF123")));
  CHECK(word.text() == "\u2265\u2713\uFFFD\u00B1\uFFFD");
  REQUIRE(word.sink.count("glyphs_without_unicode") == 1);
  CHECK(word.sink.diagnostics.front().message.starts_with("2 "));
}

TEST_CASE("a text box's paragraphs follow the one that it hangs on, and alternatives are read once") {
  const std::string box = "<w:txbxContent>" + word_paragraph("Boxed") + "</w:txbxContent>";
  const WordReading word(
      paragraph_of(word_run("Above ") + "<w:r><mc:AlternateContent><mc:Choice Requires=\"wps\"><wps:txbx>" + box +
                   "</wps:txbx></mc:Choice><mc:Fallback><w:pict><v:textbox>" + box +
                   "</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>" + word_run("goes on")) +
      word_paragraph("Below"));
  CHECK(word.texts() == Texts{"Above goes on", "Boxed", "Below"});
}

TEST_CASE("what a text box in a cell says comes below the table, unless the cell has no other text") {
  const std::string box = "<w:r><w:pict><v:textbox><w:txbxContent>" + word_paragraph("RECEIVED") +
                          "</w:txbxContent></v:textbox></w:pict></w:r>";
  const std::string stamped = "<w:tc>" + paragraph_of(word_run("Remark") + box) + "</w:tc>";
  const std::string alone = "<w:tc>" + paragraph_of(box) + "</w:tc>";
  const WordReading word(word_table(word_row(word_cell("5 visits") + stamped) + word_row(word_cell("2 maps") + alone)));
  const auto grids = word.all<FlowGrid>();
  REQUIRE(grids.size() == 1);
  CHECK(text_of(grids[0].rows.at(0).cells.at(1)) == "Remark");
  CHECK(text_of(grids[0].rows.at(1).cells.at(1)) == "RECEIVED");
  CHECK(word.texts() == Texts{"RECEIVED"});
}

TEST_CASE("the fallback is read where an alternative needs what is not known") {
  const WordReading word(paragraph_of("<mc:AlternateContent><mc:Choice Requires=\"zzz\">" + word_run("new") +
                                      "</mc:Choice><mc:Fallback>" + word_run("old") +
                                      "</mc:Fallback></mc:AlternateContent>"));
  CHECK(word.text() == "old");
}

TEST_CASE("superscripts stay in the text and are known as such") {
  const auto paragraphs =
      WordReading(paragraph_of(word_run(" 2026 planned") + word_run("a", "<w:vertAlign w:val=\"superscript\"/>") +
                               word_run("b", "<w:vertAlign w:val=\"superscript\"/>")))
          .all<FlowParagraph>();
  CHECK(paragraphs[0].text == "2026 plannedab");
  CHECK(paragraphs[0].raised == std::vector<TextRange>{{12, 14}});
}

TEST_CASE("notes are numbered as their section says and come beside the text, with the place that calls them") {
  const std::string call = "<w:r><w:footnoteReference w:id=\"";
  const WordReading word(
      TinyDocx(paragraph_of(word_run("Variances") + call + "2\"/></w:r>") +
               word_table(word_row(word_cell("Posts") + "<w:tc>" + paragraph_of(word_run("9") + call + "3\"/></w:r>") +
                                   "</w:tc>")) +
               paragraph_of("<w:r><w:footnoteReference w:customMarkFollows=\"1\" w:id=\"4\"/><w:t>*</w:t></w:r>" +
                            word_run("Title")) +
               "<w:sectPr><w:footnotePr><w:numFmt w:val=\"lowerLetter\"/></w:footnotePr></w:sectPr>")
          .footnotes(
              "<w:footnote w:id=\"0\" w:type=\"separator\">" + word_paragraph("no note") + "</w:footnote>" +
              "<w:footnote w:id=\"2\"><w:p><w:r><w:footnoteRef/></w:r><w:r><w:tab/><w:t>First</w:t></w:r></w:p>" +
              word_paragraph("note.") + "</w:footnote><w:footnote w:id=\"3\">" + word_paragraph("Second.") +
              "</w:footnote><w:footnote w:id=\"4\">" + word_paragraph("Third.") + "</w:footnote>"));
  const auto notes = word.all<FlowNote>();
  REQUIRE(notes.size() == 3);
  CHECK(word.texts() == Texts{"Variances", "Title"});
  CHECK(notes[0].marker == "a");
  CHECK(notes[0].text == "First note.");
  CHECK(notes[0].place.block == 1);
  CHECK(notes[1].marker == "b");
  CHECK(notes[1].place.row == 1);
  CHECK(notes[1].place.cell == 2);
  CHECK(notes[2].marker == "*");
}

TEST_CASE("headers come first, each text once and without a place; the document's title is known") {
  const WordReading word(TinyDocx(word_paragraph("Body"))
                             .header(word_paragraph("A/99/1") + word_paragraph("A/99/1"))
                             .title(" Budget  performance "));
  REQUIRE(word.texts() == Texts{"A/99/1", "Body"});
  CHECK(word.all<FlowParagraph>()[0].place == Place());
  CHECK(word.sink.info.title == "Budget performance");
}

TEST_CASE("the strict form of the format is read as well") {
  const std::string strict =
      "<w:document "
      "xmlns:w=\"http://purl.oclc.org/ooxml/wordprocessingml/main\"><w:body><w:p><w:r><w:t>Strict</w:t></w:r>"
      "</w:p></w:body></w:document>";
  CHECK(WordReading(TinyDocx("").part("word/document.xml", strict)).text() == "Strict");
}

TEST_CASE("a long document comes in several pages, cut between blocks") {
  std::string body;
  for (int at = 0; at < 3000; ++at)
    body += word_paragraph("Paragraph number " + std::to_string(at) + " of a long report");
  const WordReading word(body);
  CHECK(word.sink.pages.size() > 1);
  CHECK(word.texts().size() == 3000);
  CHECK(word.sink.pages.back().number == static_cast<int>(word.sink.pages.size()));
}
