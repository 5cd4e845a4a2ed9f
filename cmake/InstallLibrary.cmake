# cmake --install build/release --prefix DIR --component development: liboutturn.a, its headers, and what CMake
# (find_package(outturn)) and pkg-config need to know of them.
include(CMakePackageConfigHelpers)
set(package_folder ${CMAKE_INSTALL_LIBDIR}/cmake/outturn)
set(in_development COMPONENT development)

install(TARGETS outturn_whole EXPORT outturnTargets ARCHIVE DESTINATION ${CMAKE_INSTALL_LIBDIR} ${in_development})
install(EXPORT outturnTargets NAMESPACE outturn:: DESTINATION ${package_folder} ${in_development})

configure_package_config_file(
  ${CMAKE_CURRENT_LIST_DIR}/outturnConfig.cmake.in ${PROJECT_BINARY_DIR}/outturnConfig.cmake
  INSTALL_DESTINATION ${package_folder})
write_basic_package_version_file(${PROJECT_BINARY_DIR}/outturnConfigVersion.cmake COMPATIBILITY SameMinorVersion)
install(FILES ${PROJECT_BINARY_DIR}/outturnConfig.cmake ${PROJECT_BINARY_DIR}/outturnConfigVersion.cmake
  DESTINATION ${package_folder} ${in_development})

set(prefix @prefix@)
configure_file(${CMAKE_CURRENT_LIST_DIR}/outturn.pc.in ${PROJECT_BINARY_DIR}/outturn.pc.in @ONLY)
# The prefix is known when it is installed.
install(CODE "
  set(prefix \"\${CMAKE_INSTALL_PREFIX}\")
  configure_file(\"${PROJECT_BINARY_DIR}/outturn.pc.in\" \"${PROJECT_BINARY_DIR}/outturn.pc\" @ONLY)
  file(INSTALL \"${PROJECT_BINARY_DIR}/outturn.pc\"
       DESTINATION \"\${CMAKE_INSTALL_PREFIX}/${CMAKE_INSTALL_LIBDIR}/pkgconfig\")"
  ${in_development})

# The headers that these include, too.
set(public_headers library/outturn.h export/export.h core/names.h)
install(CODE "
  set(ROOT \"${PROJECT_SOURCE_DIR}\")
  set(HEADERS \"${public_headers}\")
  set(OUTPUT \"${PROJECT_BINARY_DIR}/public\")
  include(\"${CMAKE_CURRENT_LIST_DIR}/PublicHeaders.cmake\")
  file(INSTALL \"${PROJECT_BINARY_DIR}/public/outturn\"
       DESTINATION \"\${CMAKE_INSTALL_PREFIX}/${CMAKE_INSTALL_INCLUDEDIR}\")"
  ${in_development})
