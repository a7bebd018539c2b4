"""The words of the file format itself: what markup and its settings are called, so that they are not taken for text.

Local names of elements and attributes, and the values that the schemas of ECMA-376 (parts 1 and 4) and of Microsoft's
published extensions list for enumerated types. A word that is missing here costs nothing but a look: what is not
known is treated as a text of the file.
"""

from __future__ import annotations

from typing import Final

_ELEMENTS = """
AlternateContent Anchor AppVersion Application ArchID AutoFill AutoLine AutoPict CF Camera Cancel Characters
CharactersWithSpaces ChartBase Checked Choice ClientData ColHidden Column Company Default Dismiss DocSecurity
Fallback FirstButton FmlaLink FmlaMacro FmlaPict HeadingPairs HiddenSlides HyperlinkBase HyperlinksChanged Ignorable
Lines LinksUpToDate LockText Locked MMClips Manager MoveWithCells NoThreeD Notes Override PLV Pages Paragraphs
PresentationFormat PrintObject Properties Property RElt RPrElt Relationship Relationships Row RowHidden ScaleCrop
SharedDoc SizeWithCells Slides Template TextHAlign TextVAlign ThreadedComments TitlesOfParts TotalTime Types
WebPublishItems Words absPath absoluteAnchor accent1 accent2 accent3 accent4 accent5 accent6 adjLst ahLst alg
alignment alpha alphaBiLevel alphaCeiling alphaFloor alphaInv alphaMod alphaModFix alphaOff alphaRepl
alternateReferences anchor animLvl applyToEnd applyToFront applyToSides area3DChart areaChart author authors auto
autoFilter autoSortScope autoTitleDeleted autoUpdate avLst axId axPos b backWall backdrop backward bandFmt bandFmts
bar3DChart barChart barDir baseTimeUnit bevel bevelB bevelT bg bgClr bgColor bgFillStyleLst biLevel bindings bk blip
blipFill blue blueMod blueOff blur bodyPr bookViews bool border borders bottom br brk bstr buAutoNum buBlip buChar
buClr buClrTx buFont buFontTx buNone buSzPct buSzPts buSzTx bubble3D bubbleChart bubbleScale bubbleSize builtInUnit
bulletEnabled c cNvCxnSpPr cNvGraphicFramePr cNvGrpSpPr cNvPicPr cNvPr cNvSpPr cacheField cacheFields
cacheHierarchies cacheHierarchy cacheSource calcChain calcFeatures calcPr calculatedColumnFormula calculatedItem
calculatedItems calculatedMember calculatedMembers camera cameraTool cat catAx catLst category cell cellSmartTag
cellSmartTagPr cellSmartTags cellStyle cellStyleXfs cellStyles cellWatch cellWatches cellXfs cfRule cfvo chExt chMax
chOff charset chart chartFormat chartFormats chartLines chartObject chartSpace chartsheet choose clientData
clrChange clrData clrFrom clrMapOvr clrRepl clrScheme clrTo col colBreaks colFields colHierarchiesUsage
colHierarchyUsage colItems colOff color colorAxis colorChoice colorFilter colorFirst colorHigh colorLast colorLow
colorMarkers colorNegative colorScale colorSeries colors colorsDef cols comment commentList commentPr comments comp
compatExt condense conditionalFormat conditionalFormats conditionalFormatting connection connections consolidation
constr constrLst cont contentPart contentStatus contentType contourClr control controlPr controls coreProperties
created creationId creator crossAx crossBetween crosses crossesAt cs ctrlPr custDash custGeom custSplit custUnit
customFilter customFilters customPr customProperties customProperty customSheetView customSheetViews
customWorkbookView customWorkbookViews cxn cxnLst cxnSp cxnSpLocks d dLbl dLblPos dLbls dPt dTable data dataBar
dataConsolidate dataField dataFields dataModel dataModelExt dataValidation dataValidations datastoreItem date
date1904 dateAx dateGroupItem dbPr ddeItem ddeItems ddeLink defPPr defRPr definedName definedNames delete
depthPercent desc description diagonal dialogsheet dimension dimensions dir discretePr dispBlanksAs dispEq dispRSqr
dispUnits dispUnitsLbl div dk1 dk2 doughnutChart downBars drawing drawingHF dropLines ds duotone dxf dxfs
dynamicFilter e ea effectClrLst effectDag effectLst effectRef effectStyle effectStyleLst else end endCxn endParaRPr
entries errBarType errBars errDir errValType evenFooter evenHeader explosion ext extCalcPr extLst extend extended
extension extensionList externalBook externalData externalLink externalReference externalReferences
extraClrSchemeLst extrusionClr f fPublished family feature fgClr fgColor field fieldGroup fieldUsage fieldsUsage
fileRecoveryPr fileSharing fileVersion filetime fill fillClrLst fillOverlay fillRect fillRef fillStyleLst fillToRect
fills filter filterColumn filters firstFooter firstHeader firstSliceAng flag flatTx fld floor fmtId fmtScheme
folHlink font fontRef fontScheme fonts forEach formControlPr format formatCode formats formatting formula formula1
formula2 formulas forward from functionGroup functionGroups futureMetadata gamma gapDepth gapWidth gd gdLst global
glow gradFill gradientFill graphic graphicData graphicFrame graphicFrameLocks gray grayscl green greenMod greenOff
group groupItems groupLevel groupLevels groupMember groupMembers grouping groups grpFill grpSp grpSpLocks grpSpPr gs
gsLst h hMode hPercent handles headEnd header headerFooter headers hiLowLines hiddenEffects hiddenFill hiddenLine
hierarchyUsage highlight hlink hlinkClick hlinkHover hlinkMouseOver holeSize horizontal hsl hslClr hue hueMod hueOff
hyperlink hyperlinks i i1 i2 i4 i8 iconFilter iconSet identifier idmap idx if ignoredError ignoredErrors imagedata
indexedColors innerShdw inputCells intercept inv invGamma invertIfNegative is item items jc k key keyFlags keywords
kpi kpis label labelList lang language lastModifiedBy lastPrinted latin layout layoutDef layoutNode layoutTarget
lblAlgn lblOffset left legacyDrawing legend legendEntry legendPos lightRig lin linClrLst line3DChart lineChart ln
lnDef lnRef lnSpc lnStyleLst location lock logBase lpstr lpwstr lstStyle lt1 lt2 lum lumMod lumOff lvl lvl1pPr
lvl2pPr lvl3pPr lvl4pPr lvl5pPr lvl6pPr lvl7pPr lvl8pPr lvl9pPr m macro macrosheet main majorFont majorGridlines
majorTickMark majorTimeUnit majorUnit manualLayout map maps marker max mdx mdxMetadata measureGroup measureGroups
member members mention mentions mergeCell mergeCells metadata metadataStrings metadataType metadataTypes min
minorFont minorGridlines minorTickMark minorTimeUnit minorUnit minus miter modelTable modelTables modified mpMap mps
mruColors multiLvlStrCache multiLvlStrData multiLvlStrRef n name namedSheetView namedSheetViews nc noAutofit
noEndCap noFill noMultiLvlLbl norm normAutofit numCache numFmt numFmts numLit numRef nvCxnSpPr nvGraphicFramePr
nvGrpSpPr nvPicPr nvSpPr oMath oMathPara oMathParaPr objectDefaults objectPr ocx ocxPr oddFooter oddHeader
ofPieChart ofPieType off olapPr oleItem oleItems oleLink oleObject oleObjects oleSize oneCellAnchor order
orientation outerShdw outline outlinePr overlap overlay p pPr pageField pageFields pageItem pageMargins pageSetUpPr
pageSetup pages pane param path pathLst pattFill patternFill period person personList perspective phoneticPr pic
picLocks picture pictureFormat pictureOptions pictureStackUnit pie3DChart pieChart pivotArea pivotAreas pivotCache
pivotCacheDefinition pivotCacheRecords pivotCaches pivotField pivotFields pivotFmt pivotFmts pivotHierarchies
pivotHierarchy pivotSource pivotTableDefinition pivotTableDefinition16 pivotTableStyleInfo plotArea plotVisOnly plus
pos prSet presLayoutVars presOf printOptions printSettings properties property protectedRange protectedRanges
protection prstClr prstDash prstGeom prstShdw prstTxWarp pt ptCount ptLst query queryCache queryTable
queryTableField queryTableFields queryTableRefresh r r4 r8 rAngAx rFont rPh rPr radarChart radarStyle rangePr
rangeSet rangeSets rc rcc rdn rect red redMod redOff reference references reflection rel relIds relSizeAnchor
resizeHandles revision revisionPtr revisions rfmt rgbClr rgbColor rich richValueRels right rot rotX rotY round
roundedCorners roundrect row rowBreaks rowFields rowHierarchiesUsage rowHierarchyUsage rowItems rowOff rrc rsnm rtl
rule ruleLst rv rvData rvStructures rvTypesInfo rvb s sSup sSupPr sampData sat satMod satOff scaling scatterChart
scatterStyle scenario scenarios scene3d schemaRef schemaRefs scheme schemeClr scrgbClr secondPiePt secondPieSize
selection separator ser serAx serLines serverFormat serverFormats set sets shade shadow shadowObscured shape
shapelayout shapetype sharedItems sheet sheetBackgroundPicture sheetData sheetDataSet sheetFormatPr sheetId
sheetIdMap sheetName sheetNames sheetPr sheetProtection sheetView sheetViews sheets showBubbleSize showCatName
showDLblsOverMax showHorzBorder showKeys showLeaderLines showLegendKey showNegBubbles showOutline showPercent
showSerName showVal showVertBorder si sideWall size sizeRepresents slicer slicerCacheDefinition slicerCaches
slicerStyles slicers smartTagPr smartTagType smartTagTypes smartTags smooth snapshot snd softEdge solidFill
sortByTuple sortCondition sortState sp sp3d spAutoFit spDef spLocks spPr spTree span sparkline sparklineGroup
sparklineGroups sparklines spcAft spcBef spcPct spcPts sphereCoords splitPos splitType sqref srcRect srgbClr sst
stCxn start stockChart stop stp strCache strData strLit strRef strVal stretch strike stringRefSyntax stroke style
styleData styleDef styleLbl styleSheet subject sup surface surface3DChart surfaceChart sym symbol sysClr sz t tab
tabColor tabLst table tableColumn tableColumns tableFormula tablePart tableParts tableStyle tableStyleElement
tableStyleInfo tableStyles tailEnd text textbox theme themeElements themeFamily thickness threadedComment
threadedComments tickLblPos tickLblSkip tickMarkSkip tile tileRect timeline timelineCacheDefinition timelineStyles
timelines tint title to top top10 totalsRowFormula tp tpl tpls tr trendline trendlineLbl trendlineType tupleCache
twoCellAnchor tx txBax txBody txEffectClrLst txFillClrLst txLinClrLst txPr txXfrm u uFill uFillTx uLn uLnTx ui1 ui2
ui4 ui8 up upBars upDownBars upbars useLocalDpi userInfo userInterface userShapes users v val valAx valueMetadata
varLst variant varyColors vector version vertAlign vertical view3D volType volTypes w wMode webPublishItem
webPublishItems webPublishObject webPublishObjects webPublishing webPublishingObject webPublishingObjects
webextension webextensionref whole wireframe workbook workbookPr workbookProtection workbookView worksheet
worksheetSource wsDr x xMode xVal xf xfrm xml xmlColumnPr y yMode yVal
"""
ELEMENTS: Final = frozenset(_ELEMENTS.split())
"""Local names of elements."""

_ATTRIBUTES = """
ContentType Extension Flags Id Ignorable Mode ObjectType OnePage PartName Requires Target TargetMode Type WScale a
aboveAverage accent1 accent2 accent3 accent4 accent5 accent6 action activeCell activeCellId activePane activeSheetId
activeTab algn algorithmName alignWithMargins alignment allCaption allDrilled allUniqueName allowBlank allowPng
allowRefreshQuery altLang altText amt anchor anchorCtr and ang appName applyAlignment applyAlignmentFormats
applyBorder applyBorderFormats applyFill applyFont applyFontFormats applyNumberFormat applyNumberFormats
applyPatternFormats applyProtection applyStyles applyWidthHeightFormats arcsize arg array aspectratio assign
asteriskTotals attribute authorId auto autoCompressPictures autoEnd autoFill autoFilter autoFilterDateGrouping
autoFormatId autoLine autoLoad autoPage autoPageBreaks autoPict autoRecover autoRepublish autoScale autoShow
autoStart autoUpdate avgSubtotal axis b bIns background backgroundQuery backgroundRefresh backupFile base
baseColWidth baseField baseItem baseType baseline bc bestFit bg1 bg2 blackAndWhite blank blend blip blurRad bmk
borderId bottom bright builtInGroupCount builtinId button bwMode byPosition c ca cacheId cacheIndex calcCompleted
calcId calcMode calcOnSave calculatedColumn calendarType cap caption caseSensitive cellColor cellComments cellRange
cf cfe cff cfo changesSavedWin characterSet charset chart chartFormat chartTrackingRefBase che checkCompatibility
checked chf cho classid clearComments clearFormats cm cmpd cnt coauthVersionLast coauthVersionMax codeName codePage
coerce colGrandTotals colHeaderCaption colHidden colId colPageCount collapsed collapsedLevelsAreSubtotals color
color2 colorId columnSort command commandType comment compact compactData compatLnSpc concurrentCalc
concurrentManualCount conformance connection connectionId connecttype containsBlank containsDate containsInteger
containsMixedTypes containsNonDate containsNumber containsSemiMixedTypes containsString content contentBits
contentPart contourW contrast coordorigin coordsize copies copy count countASubtotal countSubtotal cp crashSave
createdVersion credentials cs csCatId csTypeId css cstate culture current customBuiltin customFormat customHeight
customList customListSort customMenu customRollUp customWidth cx cxnId cy d dT data dataCaption dataCellStyle
dataDxfId dataExtractLoad dataField dataOnRows dataOnly dataPosition dataSourceSort databaseField date1904
dateCompatibility dateTime dateTimeGrouping day dde defTabSz defaultAttributeDrillState defaultColWidth
defaultGridColor defaultImageDpi defaultMemberUniqueName defaultPivotStyle defaultRowHeight defaultSize
defaultSlicerStyle defaultSubtotal defaultTableStyle defaultThemeVersion defaultTimelineStyle degree deleteColumns
deleteRows deleted denormalized descending descr description destId destOrd destinationFile detectmouseclick
diagonalDown diagonalUp differentFirst differentOddEven dimension dimensionUniqueName dir dirty disableFieldList
disablePrompts disabled diskRevisions display displayEmptyCellsAs displayFolder displayName displayXAxis dist divId
dm documentId dpi draft dragOff dragToCol dragToData dragToPage dragToRow dvAspect dx dxfId dy dyDescent dz e
eaLnBrk eb editAs editData embed emptyCellReference enableDrill enableFieldProperties
enableFormatConditionsCalculation enableRefresh enableWizard enabled endA endDate endNum endPos endSnd eol eqn
equalAverage err error errorCaption errorStyle errorTitle errors evalError evalOrder exclude ext extrusionH
extrusionOk extrusionok f fLocksText fLocksWithSheet fPrintsWithSheet fPublished face fact fadeDir fc field
fieldListSortAscending fieldPosition fieldPrintTitles fill fillDownLabels fillDownLabelsDefault fillId fillcolor
filled fillok filterMode filterPrivacy filterVal first firstButton firstDataCol firstDataRow firstHeaderRow
firstPageNumber firstSheet fitToHeight fitToPage fitToWidth fld flip flipH flipV fmla fmlaLink fmtid folHlink
fontAlgn fontId fontScale footer for forName forceAA forceFullCalc format formatCells formatCode formatColumns
formatRows formula formulaRange fov fromWordArt fullCalcOnLoad fullPrecision func function functionGroupId g goal
gradientshapeok grandCol grandRow grandTotalCaption gridDropZones gridLines gridLinesSet group groupBy groupInterval
grow gte guid h hangingPunct hashValue header headerRowBorderDxfId headerRowCellStyle headerRowCount headerRowDxfId
headings help hidden hiddenButton hiddenColumns hiddenLevel hiddenRows hideGeom hideNewItems hidePivotFieldList
hideValuesRow hier hierarchy hierarchyUsage high highlightClick history hlink horizontal horizontalCentered
horizontalDpi horzOverflow hour ht hue i i1 i2 i3 i4 iLevel iMeasureFld iMeasureHier iconId iconSet id idx imeMode
immersive includeHiddenRowCol includeNewItemsInFilter includePrintSettings indent indexed insertBlankRow
insertColumns insertHyperlinks insertPageBreak insertRow insertRowShift insertRows insetmode invalid invalidUrl item
itemID itemPageCount itemPrintTitles iterate iterateCount iterateDelta joinstyle justLastX justifyLastLine keepAlive
kern key keyAttribute knownFonts kumimoji kx ky l lIns labelOnly lang last lastClr lastEdited lat latinLnBrk left
legacySpreadsheetColorIndex len level lfe lff lfo lhe lhf lho lim link linkTarget linkedCell listDataValidation
listFillRange lnSpcReduction lo loCatId loTypeId localSheetId location lockRevision lockStructure lockText
lockWindows locked lon longFileNames longText low lowestEdited lum lvl m macro man manualBreakCount mapId
mappingCount marL marR markers max maxDate maxLength maxRId maxRank maxSheetId maxSubtotal maxVal maxValIso maxValue
maximized mdx mdxSubqueries measure measureFilter measureGroup measures memberName memberPropertyField
memberValueDatatype merge mergeCell mergeInterval mergeItem meth method min minDate minLength minRId
minRefreshableVersion minSubtotal minSupportedVersion minValue minVer minimized minute missingCaption
missingItemsLimit model modelId month moveWithCells mpFld multipleFieldFilters multipleItemSelectionAllowed n name
nameLen namespaceUri negative newName nextId noAdjustHandles noChangeArrowheads noChangeAspect noChangeShapeType
noCrop noDrilldown noEditPoints noGrp noMove noProof noResize noRot noSelect noThreeD noUngrp nonAutoSortDefault
normalizeH numCol numFmtId numberStoredAsText objectType objects obscured odcFile offset oldName oleUpdate on
oneField onlySync op operator optimizeMemory orientation outline outlineData outlineLevel outlineLevelCol
outlineLevelRow outlineSymbols pLen pPos pageOrder pageOverThenDown pageStyle pageWrap pane panose paperHeight
paperSize paperWidth par parTransId parent parentId parentSet password pasteAll pasteValues path patternType percent
persistence personId personalView ph phldr phldrT pid pitchFamily pivot pivotButton pivotTableStyle pivotTables pos
position preferRelativeResize preferrelative presAssocID presId presName presStyleCnt presStyleIdx presStyleLbl
preserveFormatting pri print printDrill priority productSubtotal progId prompt promptTitle promptedSolutions
propertyName providerId prst prstMaterial pt ptCount ptType publishItems publishToServer published qs qsCatId
qsTypeId queryFailed queryTableFieldId quotePrefix r rId rIns rad rank rankBy readOnlyRecommended readingOrder
recalcAlways recordCount ref refFor refForName refMode refType refersTo refreshAllConnections refreshError
refreshOnLoad refreshedBy refreshedDate refreshedDateIso refreshedVersion relId relative relativeIndent relid
removed repairLoad reservationPassword rev revIDLastSave reverse revisionId revisionsAlgorithmName
revisionsHashValue revisionsPassword revisionsPasswordCharacterSet revisionsSaltValue revisionsSpinCount rfe rff rfo
rgb rhe rhf rho rig right rightToLeft rot rotWithShape rotation roundedCorners rowColShift rowDrillCount
rowGrandTotals rowHeaderCaption rowHidden rowPageCount rtl rtlCol rupBuild s sId saltValue sat saveData
saveExternalLinkValues sb scale scaleWithDoc scaled scenarios scope script sd second selectLockedCells
selectUnlockedCells selected sendLocale series serverField set setDefinition shadowok shapeId shapetype sheet
sheetId shortcutKey show showAll showAsCaption showBorderUnselectedTables showButton showCalcMbrs showCell
showColHeaders showColStripes showColumnStripes showComments showDataAs showDataDropDown showDataTips showDrill
showDropDown showDropDowns showDropZones showEmptyCol showEmptyRow showError showErrorMessage showFirstColumn
showFormulaBar showFormulas showGridLines showHeaders showHorizontalScroll showInFieldList showInkAnnotation
showInputMessage showItems showLastColumn showMemberPropertyTips showMissing showMultipleLabel showObjects
showOutlineSymbols showPivotChartFilter showPropAsCaption showPropCell showPropTip showRowColHeaders showRowHeaders
showRowStripes showRuler showSheetTabs showStatusbar showTip showValue showVerticalScroll showWhiteSpace showZeros
shrinkToFit si sibTransId singleSignOnId singleclick siteId size sizeWithCells smtClean smtId solveOrder sort sortBy
sortMethod sortType sourceFile sourceLinked sourceName sourceObject sourceRef sourceType sp space spans spc spcCol
spcFirstLastPara spid spinCount splitFirst spt sqlType sqref srcId srcOrd st stA stPos startAt startDate startNum
state status statusBar stdDev stdDevPSubtotal stdDevSubtotal stopIfTrue store storeType strike stringValue1
stringValue2 stroke strokecolor stroked strokeok style styleLbl subtotal subtotalCaption subtotalHiddenItems
subtotalTop sumSubtotal summaryBelow summaryRight supportAdvancedDrill supportSubquery sx sy syncHorizontal syncRef
syncVertical sz t tIns tabRatio tabSelected table tableBorderDxfId tableColumnId tableType tag targetScreenSize text
textHAlign textRotation textVAlign textlink tgtFrame theme thickBot thickBottom thickTop thicket thresh time
timePeriod tint title tooltip top topAutoShow topLeftCell totalsRowBorderDxfId totalsRowCellStyle totalsRowCount
totalsRowDxfId totalsRowFunction totalsRowLabel totalsRowShown transitionEntry transitionEvaluation trend tupleCache
twoDigitTextYear tx tx1 tx2 txBax txBox ty type typeface u uiObject uid uidLastSave un unbalanced unbalancedGroup
undone uniqueCount uniqueId uniqueList uniqueMemberProperty uniqueName uniqueParent unlockedFormula updateLinks
updatedVersion upgradeOnRefresh upright uri url useA useAutoFormatting useFirstPageNumber usePrinterDefaults userId
userShapes v vacatedStyle val valIso value varPSubtotal varSubtotal vbProcedure version vert vertOverflow vertical
verticalCentered verticalDpi vid view visibility visualTotals vm vml w weight width windowHeight windowProtection
windowWidth workbookAlgorithmName workbookHashValue workbookParameter workbookPassword workbookPasswordCharacterSet
workbookSaltValue workbookSpinCount workbookViewId wrap wrapText x xSplit xWindow xfId xlm xmlBased xmlDataType
xpath y ySplit yWindow year z zOrderOff zeroHeight zeroValues zoom zoomScale zoomScaleNormal zoomScalePageLayoutView
zoomScaleSheetLayoutView zoomToFit
"""
ATTRIBUTES: Final = frozenset(_ATTRIBUTES.split())
"""Local names of attributes."""

_TOKENS = """
1024x768 1152x882 1152x900 1280x1024 1600x1200 1800x1440 1920x1200 3Arrows 3ArrowsGray 3Flags 3Signs 3Symbols
3Symbols2 3TrafficLights1 3TrafficLights2 3dDkShadow 3dLight 4Arrows 4ArrowsGray 4Rating 4RedToBlack 4TrafficLights
544x376 5Arrows 5ArrowsGray 5Quarters 5Rating 640x480 720x512 800x600 A1 Arab Armn Auto Beng Bopo Bottom Bugi Button
Calc CalcA1 Cans Center Checkbox Cher Cyrl Deva Dialog Drop Edit Ethi ExcelA1 External FALSE False GBox General Geor
Grek Group Gujr Guru Hang Hans Hant Hebr Hiragana INF Internal Java Jpan Justify Khmr Knda Label Laoo Left LineA
List Lisu M1 M10 M11 M12 M2 M3 M4 M5 M6 M7 M8 M9 Mlym Mong Movie Mymr NA NaN Nkoo None Note Office Olck Orya Osma
Phag Pict Q1 Q2 Q3 Q4 R1C1 Radio Rect Right Scroll Shape Sinh Sora Spin Syrc Syre Syrj Syrn TRUE Tale Talu Taml Telu
Tfng Thaa Thai Tibt Top True Uigh Viet Yiii a14 a16 aboveAverage absolute accent1 accent2 accent3 accent4 accent5
accent6 accentBorderCallout1 accentBorderCallout2 accentBorderCallout3 accentCallout1 accentCallout2 accentCallout3
actionButtonBackPrevious actionButtonBeginning actionButtonBlank actionButtonDocument actionButtonEnd
actionButtonForwardNext actionButtonHelp actionButtonHome actionButtonInformation actionButtonMovie
actionButtonReturn actionButtonSound activeBorder activeCaption aliceBlue alignAcc1 alignAccFollowNode1
alignImgPlace1 alignNode1 all alphaLcParenBoth alphaLcParenR alphaLcPeriod alphaUcParenBoth alphaUcParenR
alphaUcPeriod always angle antiqueWhite appWorkspace aqua aquamarine arabic1Minus arabic2Minus arabicDbPeriod
arabicDbPlain arabicParenBoth arabicParenR arabicPeriod arabicPlain arc area array arrow artDeco asDisplayed
ascending ascendingAlpha ascendingNatural asst asst0 asst1 asst2 asst3 asst4 atEnd atLeast auto autoFilter
autoNoTable autoZero average avg axisCol axisPage axisRow axisValues azure b bMarg background balanced bar base
baseline beginsWith beige belowAverage bentArrow bentConnector2 bentConnector3 bentConnector4 bentConnector5
bentUpArrow bestFit between bevel bg1 bg2 bgAcc1 bgAccFollowNode1 bgImgPlace1 bgShp bgSibTrans2D1 billions bin
bisque bl black blackGray blackWhite blanchedAlmond blank blankRow blockArc blue blueViolet bmp bool borderCallout1
borderCallout2 borderCallout3 both bottom bottomLeft bottomRight bounded box br bracePair bracketPair brightRoom
brown btnFace btnHighlight btnShadow btnText burlyWood button buttonFace c14 c16 c16r2 c16r3 cadetBlue callout
callout1 callout2 callout3 can captionBeginsWith captionBetween captionContains captionEndsWith captionEqual
captionGreaterThan captionGreaterThanOrEqual captionLessThan captionLessThanOrEqual captionNotBeginsWith
captionNotBetween captionNotContains captionNotEndsWith captionNotEqual captionText cellColor cellIs center
centerContinuous centerGroup ch chart chartPlus chartStar chartX chartreuse chevron childText chilly chocolate chord
circle circleNumDbPlain circleNumWdBlackPlain circleNumWdWhitePlain circularArrow clear clip cloud cloudCallout clr
clustered col colorScale column commIndAndComment commIndicator commNone conFgAcc1 cone coneToMax consolidation
contains containsBlanks containsErrors containsText contrasting convex coolSlant coral corner cornerTabs
cornflowerBlue cornsilk count countA countNums crimson cross ctr cube curvedConnector2 curvedConnector3
curvedConnector4 curvedConnector5 curvedDownArrow curvedLeftArrow curvedRightArrow curvedUpArrow cust custom cyan
cylinder d darkBlue darkCyan darkDown darkGoldenrod darkGray darkGreen darkGrey darkGrid darkHorizontal darkKhaki
darkMagenta darkOliveGreen darkOrange darkOrchid darkRed darkSalmon darkSeaGreen darkSlateBlue darkSlateGray
darkSlateGrey darkTrellis darkTurquoise darkUp darkVertical darkViolet darken darkenLess dash dashDnDiag dashDot
dashDotDot dashHeavy dashHorz dashLong dashLongHeavy dashUpDiag dashVert dashed data dataBar date dateBetween
dateEqual dateNewerThan dateNewerThanOrEqual dateNotBetween dateNotEqual dateOlderThan dateOlderThanOrEqual day days
dbl dblStrike decagon decimal deepPink deepSkyBlue default deleteCol deleteRow des descending descendingAlpha
descendingNatural diagBrick diagCross diagStripe diamond difference dimGray dimGrey dir disabled displayed dist
distributed divot dk1 dk2 dkBgShp dkBlue dkCyan dkDnDiag dkEdge dkGoldenrod dkGray dkGreen dkGrey dkHorz dkKhaki
dkMagenta dkOliveGreen dkOrange dkOrchid dkRed dkSalmon dkSeaGreen dkSlateBlue dkSlateGray dkSlateGrey dkTurquoise
dkUpDiag dkVert dkViolet dnDiag doc dodecagon dodgerBlue donut dot dotDash dotDashHeavy dotDmnd dotDotDash
dotDotDashHeavy dotGrid dotted dottedHeavy double doubleAccounting doubleWave downArrow downArrowCallout
downThenOver drill duplicateValues e ea1ChsPeriod ea1ChsPlain ea1ChtPeriod ea1ChtPlain ea1JpnChsDbPeriod
ea1JpnKorPeriod ea1JpnKorPlain eaVert edge edit ellipse ellipseRibbon ellipseRibbon2 ellipsis email emf enabled
endsWith endswith equ equal exact exp expression external factor false fgAcc0 fgAcc1 fgAcc2 fgAcc3 fgAcc4
fgAccFollowNode1 fgImgPlace1 fgShp fgSibTrans2D1 field filetime fill filled firebrick firstColumn firstColumnStripe
firstColumnSubheading firstHeaderCell firstRowStripe firstRowSubheading firstSubtotalColumn firstSubtotalRow
firstTotalCell fixedVal flat flood floralWhite flowChartAlternateProcess flowChartCollate flowChartConnector
flowChartDecision flowChartDelay flowChartDisplay flowChartDocument flowChartExtract flowChartInputOutput
flowChartInternalStorage flowChartMagneticDisk flowChartMagneticDrum flowChartMagneticTape flowChartManualInput
flowChartManualOperation flowChartMerge flowChartMultidocument flowChartOfflineStorage flowChartOffpageConnector
flowChartOnlineStorage flowChartOr flowChartPredefinedProcess flowChartPreparation flowChartProcess
flowChartPunchedCard flowChartPunchedTape flowChartSort flowChartSummingJunction flowChartTerminator folHlink
foldedCorner followColorScheme followSib fontColor forestGreen formatting formula frame freezing fromL fromR fromT
frozen frozenSplit fuchsia fullAlpha fullHangul fullKatakana fullwidthKatakana funnel gainsboro gap gear6 gear9
general ghostWhite gif glow gold goldenrod gradientActiveCaption gradientInactiveCaption grand gray gray0625 gray125
grayText grayWhite greaterThan greaterThanOrEqual green greenYellow gregorian gregorianArabic gregorianMeFrench
gregorianUs gregorianXlitEnglish gregorianXlitFrench grey gte h hair halfAlpha halfFrame halfHangul halfKatakana
halfwidthKatakana hardEdge harsh headerRow heart heavy hebrew hebrew2Minus heptagon hexagon hidden high highlight
highlightText hijri hindiAlpha1Period hindiAlphaPeriod hindiNumParenR hindiNumPeriod hiragana hlink homePlate
honeydew horizontalScroll horz horzAlign horzBrick hotLight hotPink hour hours hqprint hundredMillions
hundredThousands hundreds i4 icon iconSet in inBase inEnd inactiveBorder inactiveCaption inactiveCaptionText index
indianRed indigo infoBackground infoBk infoText information inlineStr inner insertCol insertRow integrated invGray
irregularSeal1 irregularSeal2 isometricBottomDown isometricBottomUp isometricLeftDown isometricLeftUp
isometricOffAxis1Left isometricOffAxis1Right isometricOffAxis1Top isometricOffAxis2Left isometricOffAxis2Right
isometricOffAxis2Top isometricOffAxis3Bottom isometricOffAxis3Left isometricOffAxis3Right isometricOffAxis4Bottom
isometricOffAxis4Left isometricOffAxis4Right isometricRightDown isometricRightUp isometricTopDown isometricTopUp
ivory japan jpeg jpg just justLow justify khaki korea l lMarg label landscape last7Days lastColumn lastHeaderCell
lastMonth lastQuarter lastTotalCell lastWeek lastYear lavender lavenderBlush lawnGreen left leftArrow
leftArrowCallout leftBrace leftBracket leftCircularArrow leftRightArrow leftRightArrowCallout leftRightCircularArrow
leftRightRibbon leftRightUpArrow leftUpArrow legacyFlat1 legacyFlat2 legacyFlat3 legacyFlat4 legacyHarsh1
legacyHarsh2 legacyHarsh3 legacyHarsh4 legacyMatte legacyMetal legacyNormal1 legacyNormal2 legacyNormal3
legacyNormal4 legacyObliqueBottom legacyObliqueBottomLeft legacyObliqueBottomRight legacyObliqueFront
legacyObliqueLeft legacyObliqueRight legacyObliqueTop legacyObliqueTopLeft legacyObliqueTopRight
legacyPerspectiveBottom legacyPerspectiveBottomLeft legacyPerspectiveBottomRight legacyPerspectiveFront
legacyPerspectiveLeft legacyPerspectiveRight legacyPerspectiveTop legacyPerspectiveTopLeft legacyPerspectiveTopRight
legacyPlastic legacyWireframe lemonChiffon lessThan lessThanOrEqual lg lgCheck lgConfetti lgDash lgDashDot
lgDashDotDot lgGrid lightBlue lightCoral lightCyan lightDown lightGoldenrodYellow lightGray lightGreen lightGrey
lightGrid lightHorizontal lightPink lightSalmon lightSeaGreen lightSkyBlue lightSlateGray lightSlateGrey
lightSteelBlue lightTrellis lightUp lightVertical lightYellow lighten lightenLess lightningBolt lime limeGreen lin
linDir line lineInv lineMarker linear linen list lnNode1 log low lpstr lpwstr lt1 lt2 ltBlue ltCoral ltCyan ltDnDiag
ltGoldenrodYellow ltGray ltGreen ltGrey ltHorz ltPink ltSalmon ltSeaGreen ltSkyBlue ltSlateGray ltSlateGrey
ltSteelBlue ltUpDiag ltVert ltYellow lte lvl magenta major manual marker maroon mathDivide mathEqual mathMinus
mathMultiply mathNotEqual mathPlus matte max maxMin mc med medAquamarine medBlue medOrchid medPurple medSeaGreen
medSlateBlue medSpringGreen medTurquoise medVioletRed medium mediumAquamarine mediumBlue mediumDashDot
mediumDashDotDot mediumDashed mediumGray mediumOrchid mediumPurple mediumSeaGreen mediumSlateBlue mediumSpringGreen
mediumTurquoise mediumVioletRed menu menuBar menuHighlight menuText metal mid midCat midnightBlue millions min
minMax minor mintCream minus minute minutes mirrored mistyRose miter moccasin mongolianVert month months moon
morning movingAvg msoleg mult n narHorz narVert navajoWhite navy negativeSpace neq never nextMonth nextQuarter
nextTo nextWeek nextYear no noControl noConversion noIndicator noSmoking noStrike node node0 node1 node2 node3 node4
nodeHorzAlign nodeVertAlign nonIsoscelesTrapezoid none norm normal notBetween notContains notContainsBlanks
notContainsErrors notContainsText notEqual notchedRightArrow null num obliqueBottom obliqueBottomLeft
obliqueBottomRight obliqueLeft obliqueRight obliqueTop obliqueTopLeft obliqueTopRight octagon off olapFunctions
oldLace olive oliveDrab on oneCell openDmnd orange orangeRed orchid origin orthographicFront out outEnd outer oval
over overThenDown overflow pageBreakPreview pageFieldLabels pageFieldValues pageLayout paleGoldenrod paleGreen
paleTurquoise paleVioletRed papayaWhip parChTrans1D1 parChTrans1D2 parChTrans1D3 parChTrans1D4 parChTrans2D1
parChTrans2D2 parChTrans2D3 parChTrans2D4 parTrans parTxLTRAlign parTxRTLAlign parallelogram parentLeftMargin
parentLin parentText path pct10 pct20 pct25 pct30 pct40 pct5 pct50 pct60 pct70 pct75 pct80 pct90 peachPuff pentagon
percent percentDiff percentOfCol percentOfRow percentOfTotal percentStacked percentage percentile persistPropertyBag
perspectiveAbove perspectiveAboveLeftFacing perspectiveAboveRightFacing perspectiveBelow
perspectiveContrastingLeftFacing perspectiveContrastingRightFacing perspectiveFront
perspectiveHeroicExtremeLeftFacing perspectiveHeroicExtremeRightFacing perspectiveHeroicLeftFacing
perspectiveHeroicRightFacing perspectiveLeft perspectiveRelaxed perspectiveRelaxedModerately perspectiveRight peru
phClr picture pie pieWedge pinYin pink pivotTable placeholders plaid plaque plaqueTabs plastic plum plus png poly
portrait pos powder powderBlue power pres presOf presParOf preserve primFontSz print printArea product prompt psmdcp
purple pyramid pyramidToMax quadArrow quadArrowCallout quarters query queryTable r r8 rMarg range rect red
relaxedInset rels repeat revTx ribbon ribbon2 riblet right rightArrow rightArrowCallout rightBrace rightBracket rnd
romanLcParenBoth romanLcParenR romanLcPeriod romanUcParenBoth romanUcParenR romanUcPeriod rosyBrown round1Rect
round2DiagRect round2SameRect roundRect row royalBlue rtTriangle runTotal s saddleBrown saka salmon sandyBrown
scenario screen scrollBar seaGreen seaShell secFontSz second secondColumnStripe secondColumnSubheading
secondRowStripe secondRowSubheading secondSubtotalColumn secondSubtotalRow seconds selected selection self shape
shared shdw1 shdw10 shdw11 shdw12 shdw13 shdw14 shdw15 shdw16 shdw17 shdw18 shdw19 shdw2 shdw20 shdw3 shdw4 shdw5
shdw6 shdw7 shdw8 shdw9 sheet shingle sib sibTrans sibTrans1D1 sibTrans2D1 sienna silver simple single
singleAccounting skyBlue slantDashDot slateBlue slateGray slateGrey slope sm smCheck smConfetti smGrid small
smileyFace smooth smoothMarker sng sngStrike snip1Rect snip2DiagRect snip2SameRect snipRoundRect snow soft softEdge
softRound softmetal solid solidAlignAcc1 solidBgAcc1 solidDmnd solidFgAcc1 sp spaceBetweenRectangles span sphere
split springGreen sq square squareTabs stBulletLvl stack stackScale stacked standard star star10 star12 star16
star24 star32 star4 star5 star6 star7 star8 startswith stdDev stdDevP stdDevp stdErr stealth steelBlue stop stored
str straightConnector1 stretch strict stripedRightArrow stroke subscript sum sun sunrise sunset superscript svg
swooshArrow sysDash sysDashDot sysDashDotDot sysDot t tMarg taiwan tan teal teardrop tenMillions tenThousands
textLength thai thaiAlphaParenBoth thaiAlphaParenR thaiAlphaPeriod thaiDist thaiNumParenBoth thaiNumParenR
thaiNumPeriod thick thickThin thin thinThick thirdColumnSubheading thirdRowSubheading thirdSubtotalColumn
thirdSubtotalRow thisMonth thisQuarter thisWeek thisYear thistle thm15 thousands threePt tiff time timePeriod tl
today tomato tomorrow top top10 topEnd topLeft topRight totalRow tr trAlignAcc1 trBgShp trans transitional
translucentPowder trapezoid tree trellis tri triangle trillions true turquoise twoCell twoPt tx tx1 tx2 uniqueValues
unknown upArrow upArrowCallout upDiag upDownArrow upDownArrowCallout userSet uturnArrow val value valueBetween
valueEqual valueGreaterThan valueGreaterThanOrEqual valueLessThan valueLessThanOrEqual valueNotBetween valueNotEqual
var varP variant varp vennNode1 vert vert270 vertAlign verticalScroll veryHidden violet visible vml w warmMatte
warning wave wavy wavyDbl wavyHeavy wdDnDiag wdUpDiag we weave wedgeEllipseCallout wedgeRectCallout
wedgeRoundRectCallout wheat white whiteSmoke whole wholeTable wildcard window windowFrame windowText wmf wordArtVert
wordArtVertRtl words worksheet wp14 x x14 x14ac x15 x15ac x16r2 xcalcf xda xdr14 xl xlrd xlrd2 xm xml xr xr10 xr15
xr16 xr2 xr3 xr4 xr5 xr6 xr8 xr9 xy y year yearToDate years yellow yellowGreen yes yesterday zero zigZag
"""
TOKENS: Final = frozenset(_TOKENS.split())
"""Values of enumerated types."""

_FUNCTIONS = """
ABS ACCRINT ACCRINTM ACOS ACOSH ADDRESS AGGREGATE AMORDEGRC AMORLINC ANCHORARRAY AND ARABIC AREAS ARRAYTOTEXT ASC
ASIN ASINH ATAN ATAN2 ATANH AVEDEV AVERAGE AVERAGEA AVERAGEIF AVERAGEIFS BAHTTEXT BASE BESSELI BESSELJ BESSELK
BESSELY BETADIST BETAINV BIN2DEC BIN2HEX BIN2OCT BINOMDIST BITAND BITLSHIFT BITOR BITRSHIFT BITXOR BYCOL BYROW
CEILING CEILING.MATH CEILING.PRECISE CELL CHAR CHIDIST CHIINV CHISQ.DIST CHISQ.TEST CHITEST CHOOSE CHOOSECOLS
CHOOSEROWS CLEAN CODE COLUMN COLUMNS COMBIN COMPLEX CONCAT CONCATENATE CONFIDENCE CONFIDENCE.NORM CONFIDENCE.T
CONVERT CORREL COS COSH COUNT COUNTA COUNTBLANK COUNTIF COUNTIFS COUPDAYBS COUPDAYS COUPDAYSNC COUPNCD COUPNUM
COUPPCD COVAR COVARIANCE.P COVARIANCE.S CRITBINOM CUBEKPIMEMBER CUBEMEMBER CUBEMEMBERPROPERTY CUBERANKEDMEMBER
CUBESET CUBESETCOUNT CUBEVALUE CUMIPMT CUMPRINC DATE DATEDIF DATEVALUE DAVERAGE DAY DAYS DAYS360 DB DCOUNT DCOUNTA
DDB DEC2BIN DEC2HEX DEC2OCT DECIMAL DEGREES DELTA DEVSQ DGET DISC DMAX DMIN DOLLAR DOLLARDE DOLLARFR DPRODUCT DROP
DSTDEV DSTDEVP DSUM DURATION DVAR DVARP ECMA.CEILING EDATE EFFECT ENCODEURL EOMONTH ERF ERF.PRECISE ERFC
ERFC.PRECISE ERROR.TYPE EVEN EXACT EXP EXPAND EXPONDIST F.DIST F.TEST FACT FACTDOUBLE FALSE FDIST FIELDVALUE FILTER
FILTERXML FIND FINDB FINV FISHER FISHERINV FIXED FLOOR FLOOR.MATH FLOOR.PRECISE FORECAST FORECAST.ETS
FORECAST.LINEAR FORMULATEXT FREQUENCY FTEST FV FVSCHEDULE GAMMA GAMMADIST GAMMAINV GAMMALN GAUSS GCD GEOMEAN GESTEP
GETPIVOTDATA GROUPBY GROWTH HARMEAN HEX2BIN HEX2DEC HEX2OCT HLOOKUP HOUR HSTACK HYPERLINK HYPGEOMDIST IF IFERROR
IFNA IFS IMABS IMAGE IMAGINARY IMARGUMENT IMCONJUGATE IMCOS IMDIV IMEXP IMLN IMLOG10 IMLOG2 IMPOWER IMPRODUCT IMREAL
IMSIN IMSQRT IMSUB IMSUM INDEX INDIRECT INFO INT INTERCEPT INTRATE IPMT IRR ISBLANK ISERR ISERROR ISEVEN ISFORMULA
ISLOGICAL ISNA ISNONTEXT ISNUMBER ISO.CEILING ISODD ISOMITTED ISOWEEKNUM ISPMT ISREF ISTEXT JIS KURT LAMBDA LARGE
LCM LEFT LEFTB LEN LENB LET LINEST LN LOG LOG10 LOGEST LOGINV LOGNORMDIST LOOKUP LOWER MAKEARRAY MAP MATCH MAX MAXA
MAXIFS MDETERM MDURATION MEDIAN MID MIDB MIN MINA MINIFS MINUTE MINVERSE MIRR MMULT MOD MODE MODE.MULT MODE.SNGL
MONTH MROUND MULTINOMIAL N NA NEGBINOMDIST NETWORKDAYS NETWORKDAYS.INTL NOMINAL NORM.DIST NORM.INV NORM.S.DIST
NORM.S.INV NORMDIST NORMINV NORMSDIST NORMSINV NOT NOW NPER NPV NUMBERVALUE OCT2BIN OCT2DEC OCT2HEX ODD ODDFPRICE
ODDFYIELD ODDLPRICE ODDLYIELD OFFSET OR PEARSON PERCENTILE PERCENTILE.EXC PERCENTILE.INC PERCENTOF PERCENTRANK
PERCENTRANK.EXC PERCENTRANK.INC PERMUT PHI PHONETIC PI PIVOTBY PMT POISSON POWER PPMT PRICE PRICEDISC PRICEMAT PROB
PRODUCT PROPER PV QUARTILE QUARTILE.EXC QUARTILE.INC QUOTIENT RADIANS RAND RANDARRAY RANDBETWEEN RANK RANK.AVG
RANK.EQ RATE RECEIVED REDUCE REPLACE REPLACEB REPT RIGHT RIGHTB ROMAN ROUND ROUNDDOWN ROUNDUP ROW ROWS RSQ RTD SCAN
SEARCH SEARCHB SECOND SEQUENCE SERIESSUM SHEET SHEETS SIGN SIN SINGLE SINH SKEW SLN SLOPE SMALL SORT SORTBY SQRT
SQRTPI STANDARDIZE STDEV STDEV.P STDEV.S STDEVA STDEVP STDEVPA STEYX STOCKHISTORY SUBSTITUTE SUBTOTAL SUM SUMIF
SUMIFS SUMPRODUCT SUMSQ SUMX2MY2 SUMX2PY2 SUMXMY2 SWITCH SYD T T.DIST T.INV T.TEST TAKE TAN TANH TBILLEQ TBILLPRICE
TBILLYIELD TDIST TEXT TEXTAFTER TEXTBEFORE TEXTJOIN TEXTSPLIT TIME TIMEVALUE TINV TOCOL TODAY TOROW TRANSPOSE TREND
TRIM TRIMMEAN TRIMRANGE TRUE TRUNC TTEST TYPE UNICHAR UNICODE UNIQUE UPPER VALUE VALUETOTEXT VAR VAR.P VAR.S VARA
VARP VARPA VDB VLOOKUP VSTACK WEBSERVICE WEEKDAY WEEKNUM WEIBULL WORKDAY WORKDAY.INTL WRAPCOLS WRAPROWS XIRR XLOOKUP
XMATCH XNPV XOR YEAR YEARFRAC YIELD YIELDDISC YIELDMAT ZTEST
"""
FUNCTIONS: Final = frozenset(_FUNCTIONS.split())
"""Names of worksheet functions."""
