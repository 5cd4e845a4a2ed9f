# outturn_embed(TARGET OUTPUT.cc FUNCTION FILE…): compiles data files into a function
#   const std::vector<std::pair<std::string_view, std::string_view>>& outturn::FUNCTION()
# that gives each file's name (without extension) and bytes, in the order named.
function(outturn_embed target output function)
  set(generated ${CMAKE_CURRENT_BINARY_DIR}/${output})
  add_custom_command(
    OUTPUT ${generated}
    COMMAND ${CMAKE_COMMAND} -DOUTPUT=${generated} -DFUNCTION=${function} "-DFILES=${ARGN}"
            -P ${PROJECT_SOURCE_DIR}/cmake/EmbedFilesScript.cmake
    DEPENDS ${ARGN} ${PROJECT_SOURCE_DIR}/cmake/EmbedFilesScript.cmake
    VERBATIM)
  target_sources(${target} PRIVATE ${generated})
  set_source_files_properties(${generated} PROPERTIES SKIP_UNITY_BUILD_INCLUSION ON)
endfunction()
