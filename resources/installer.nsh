; Offers Crossread under "Open with" for the files that hold articles. It becomes the default of none.

!macro EachExtension DO
  !insertmacro ${DO} "html"
  !insertmacro ${DO} "htm"
  !insertmacro ${DO} "mhtml"
  !insertmacro ${DO} "mht"
  !insertmacro ${DO} "txt"
  !insertmacro ${DO} "md"
  !insertmacro ${DO} "markdown"
  !insertmacro ${DO} "docx"
  !insertmacro ${DO} "odt"
  !insertmacro ${DO} "eml"
!macroend

!macro OfferFor EXTENSION
  WriteRegNone SHELL_CONTEXT "Software\Classes\.${EXTENSION}\OpenWithProgids" "Crossread.Article"
!macroend

!macro WithdrawFrom EXTENSION
  DeleteRegValue SHELL_CONTEXT "Software\Classes\.${EXTENSION}\OpenWithProgids" "Crossread.Article"
!macroend

!macro TellExplorer
  System::Call "shell32::SHChangeNotify(i 0x08000000, i 0x1000, i 0, i 0)"
!macroend

!macro customInstall
  WriteRegStr SHELL_CONTEXT "Software\Classes\Crossread.Article" "" "Article"
  WriteRegStr SHELL_CONTEXT "Software\Classes\Crossread.Article\DefaultIcon" "" "$appExe,0"
  WriteRegStr SHELL_CONTEXT "Software\Classes\Crossread.Article\shell\open\command" "" '"$appExe" "%1"'
  !insertmacro EachExtension OfferFor
  !insertmacro TellExplorer
!macroend

!macro customUnInstall
  !insertmacro EachExtension WithdrawFrom
  DeleteRegKey SHELL_CONTEXT "Software\Classes\Crossread.Article"
  !insertmacro TellExplorer
!macroend
