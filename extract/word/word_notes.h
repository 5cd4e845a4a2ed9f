// The texts of a Word document's footnotes or endnotes.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "extract/word/story_reader.h"
#include "extract/word/zip_archive.h"

namespace outturn::extract {

// By id; paragraphs are joined by a space, line breaks and tabs become one.
using WordNotes = std::map<std::string, std::string, std::less<>>;

// Reads the part; no notes where its name is empty. Throws as read_xml_part() does.
[[nodiscard]] WordNotes read_notes(const ZipArchive& archive, const std::string& part, StoryContext context);

// The paragraphs of a part with a header, joined in the same way each.
[[nodiscard]] std::vector<std::string> read_header(const ZipArchive& archive, const std::string& part,
                                                   StoryContext context);

}  // namespace outturn::extract
