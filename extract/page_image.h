// A page of a PDF as a picture, for people who look at what was read.
#pragma once

#include <filesystem>
#include <string>

#include "extract/options.h"

namespace outturn::extract {

// Page `number` (1-based) as Poppler paints it on white, cropped as it is displayed, turned by `rotation` degrees
// clockwise in all (Page::rotation), at `dpi` pixels per inch (at most kMostPixels on a side: larger pages are painted
// smaller): the bytes of a PNG file. `name` is how errors call the file. Throws Error: as read_file() does for a PDF
// that cannot be opened; usage where there is no such page; internal where Poppler cannot paint it.
[[nodiscard]] std::string render_page(const std::filesystem::path& path, const std::string& name, int number,
                                      int rotation, double dpi, const Options& options);

inline constexpr double kMostPixels = 5000;

}  // namespace outturn::extract
