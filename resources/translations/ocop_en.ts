<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="vi">
 <context>
  <name>Adding</name>
  <message>
   <source>Bộ nhớ tạm không có ảnh hay tệp nào để dán.</source>
   <translation>The clipboard holds no picture or file to paste.</translation>
  </message>
  <message>
   <source>Chọn thư mục để quét</source>
   <translation>Choose a folder to scan</translation>
  </message>
  <message>
   <source>Chọn tệp minh chứng</source>
   <translation>Choose evidence files</translation>
  </message>
  <message>
   <source>Thư mục không có giấy tờ nào mới; {held} tệp đã có trong hồ sơ.</source>
   <translation>The folder has no new papers; {held} files are in the dossier already.</translation>
  </message>
  <message>
   <source>Ảnh dán {day}</source>
   <translation>Pasted picture {day}</translation>
  </message>
 </context>
 <context>
  <name>Agenda</name>
  <message>
   <source>Giấy chứng nhận OCOP hết hạn</source>
   <translation>The OCOP certificate expires</translation>
  </message>
  <message>
   <source>Hôm nay</source>
   <translation>Today</translation>
  </message>
  <message>
   <source>Hạn xã gửi tỉnh</source>
   <translation>Commune sends to province by</translation>
  </message>
  <message>
   <source>Hồ sơ chưa đặt tên</source>
   <translation>Dossier without a name</translation>
  </message>
  <message>
   <source>Mở cửa sổ nộp đánh giá lại</source>
   <translation>Reassessment window opens</translation>
  </message>
  <message>
   <source>Nộp xã chậm nhất</source>
   <translation>Last day at the commune</translation>
  </message>
  <message>
   <source>Tỉnh chấm, hội đồng họp</source>
   <translation>Province scores</translation>
  </message>
  <message>
   <source>Tỉnh có kết quả</source>
   <translation>Province has the result</translation>
  </message>
  <message>
   <source>{n} hồ sơ</source>
   <translation>{n} dossiers</translation>
  </message>
  <message>
   <source>{paper} hết hạn</source>
   <translation>{paper} expires</translation>
  </message>
  <message>
   <source>Đóng cửa sổ nộp đánh giá lại</source>
   <translation>Reassessment window closes</translation>
  </message>
 </context>
 <context>
  <name>AssessmentBar</name>
  <message>
   <source>Chấm thử</source>
   <translation>Rehearsal</translation>
  </message>
  <message>
   <source>In báo cáo sao</source>
   <translation>Print the star report</translation>
  </message>
  <message>
   <source>In phiếu chấm</source>
   <translation>Print the score sheet</translation>
  </message>
  <message>
   <source>Thử giả định</source>
   <translation>What if</translation>
  </message>
  <message>
   <source>Đường tới sao</source>
   <translation>Road to the star</translation>
  </message>
 </context>
 <context>
  <name>AssessmentPage</name>
  <message>
   <source>Bộ sản phẩm quyết định chấm theo những tiêu chí nào. Chọn ở trang hồ sơ.</source>
   <translation>The set decides which criteria are scored. Choose it on the dossier page.</translation>
  </message>
  <message>
   <source>Chưa chọn bộ sản phẩm</source>
   <translation>No set chosen</translation>
  </message>
  <message>
   <source>Mở trang hồ sơ</source>
   <translation>Open the dossier page</translation>
  </message>
  <message>
   <source>Tự chấm điểm</source>
   <translation>Self-assessment</translation>
  </message>
 </context>
 <context>
  <name>Attempt</name>
  <message>
   <source>nhận phương án đã thử</source>
   <translation>variant tried and accepted</translation>
  </message>
  <message>
   <source>Đã nhận phương án, {n} chỗ thay đổi</source>
   <translation>Variant accepted, {n} changes</translation>
  </message>
 </context>
 <context>
  <name>BandBar</name>
  <message>
   <source>{score} điểm, cần {band}</source>
   <translation>{score} points, needs {band}</translation>
  </message>
 </context>
 <context>
  <name>BareTree</name>
  <message>
   <source>Các tiêu chí</source>
   <translation>Criteria</translation>
  </message>
 </context>
 <context>
  <name>BenchPage</name>
  <message>
   <source>Các phần của công cụ</source>
   <translation>Parts of the tool</translation>
  </message>
  <message>
   <source>Tổng quan</source>
   <translation>Overview</translation>
  </message>
 </context>
 <context>
  <name>Beside</name>
  <message>
   <source>Đã dừng, không có gì thay đổi</source>
   <translation>Stopped, nothing was changed</translation>
  </message>
 </context>
 <context>
  <name>BookletChoice</name>
  <message>
   <source>&amp;Bỏ hết</source>
   <translation>&amp;Nothing</translation>
  </message>
  <message>
   <source>Chọn &amp;hết</source>
   <translation>&amp;Everything</translation>
  </message>
  <message>
   <source>Giấy tờ cần chuẩn bị</source>
   <translation>Papers to prepare</translation>
  </message>
  <message>
   <source>In những gì</source>
   <translation>What to print</translation>
  </message>
  <message>
   <source>Phiếu tự chấm theo tiêu chí</source>
   <translation>Self-assessment sheet by criterion</translation>
  </message>
 </context>
 <context>
  <name>BookletPage</name>
  <message>
   <source>Bộ sản phẩm</source>
   <translation>Criteria set</translation>
  </message>
  <message>
   <source>Chọn ít nhất một mục để in</source>
   <translation>Choose at least one part to print</translation>
  </message>
  <message>
   <source>In ra PDF</source>
   <translation>Print to PDF</translation>
  </message>
  <message>
   <source>In ra giấy để ghi bằng bút ở nhà, ở xưởng, rồi nhập lại vào máy. Sổ này chỉ để ghi chép, không nộp cho xã.</source>
   <translation>Print it to fill with a pen at home or in the workshop, then type it in. The booklet is for notes only and is not handed in.</translation>
  </message>
  <message>
   <source>In sẵn câu đã trả lời, chừa chỗ phần còn thiếu</source>
   <translation>Print the answers given so far and leave room for the rest</translation>
  </message>
  <message>
   <source>In sổ ghi tay</source>
   <translation>Print a booklet</translation>
  </message>
  <message>
   <source>In thế nào</source>
   <translation>How to print</translation>
  </message>
  <message>
   <source>Lưu tệp &amp;Word</source>
   <translation>Save as &amp;Word</translation>
  </message>
  <message>
   <source>Để trống hết, ghi tay từ đầu</source>
   <translation>Leave everything empty to write by hand</translation>
  </message>
 </context>
 <context>
  <name>Bubble</name>
  <message>
   <source>Lùi</source>
   <translation>Back</translation>
  </message>
  <message>
   <source>Thôi</source>
   <translation>Cancel</translation>
  </message>
  <message>
   <source>Tiếp</source>
   <translation>Next</translation>
  </message>
  <message>
   <source>Xong</source>
   <translation>Done</translation>
  </message>
  <message>
   <source>{n} trên {all}</source>
   <translation>{n} of {all}</translation>
  </message>
 </context>
 <context>
  <name>BulkBar</name>
  <message>
   <source>Chọn cả {n}</source>
   <translation>Select all {n}</translation>
  </message>
  <message>
   <source>Cột cần ghi</source>
   <translation>Column to write</translation>
  </message>
  <message>
   <source>Ghi</source>
   <translation>Save</translation>
  </message>
  <message>
   <source>Ghi vào cột</source>
   <translation>Write into column</translation>
  </message>
  <message>
   <source>Giá trị ghi cho các dòng đã chọn</source>
   <translation>Value for the selected rows</translation>
  </message>
  <message>
   <source>Mở hồ sơ</source>
   <translation>Open the dossier</translation>
  </message>
  <message>
   <source>Xóa</source>
   <translation>Delete</translation>
  </message>
  <message>
   <source>Đã chọn {n} dòng</source>
   <translation>{n} rows selected</translation>
  </message>
  <message>
   <source>để trống là xóa ô</source>
   <translation>empty clears the cell</translation>
  </message>
 </context>
 <context>
  <name>Calendar</name>
  <message>
   <source>CN</source>
   <translation>Su</translation>
  </message>
  <message>
   <source>T2</source>
   <translation>Mo</translation>
  </message>
  <message>
   <source>T3</source>
   <translation>Tu</translation>
  </message>
  <message>
   <source>T4</source>
   <translation>We</translation>
  </message>
  <message>
   <source>T5</source>
   <translation>Th</translation>
  </message>
  <message>
   <source>T6</source>
   <translation>Fr</translation>
  </message>
  <message>
   <source>T7</source>
   <translation>Sa</translation>
  </message>
 </context>
 <context>
  <name>CalendarPopup</name>
  <message>
   <source>Tháng sau</source>
   <translation>Next month</translation>
  </message>
  <message>
   <source>Tháng trước</source>
   <translation>Previous month</translation>
  </message>
  <message>
   <source>Tháng {month} năm {year}</source>
   <translation>Month {month}, {year}</translation>
  </message>
 </context>
 <context>
  <name>CardDelegate</name>
  <message>
   <source>Chưa có</source>
   <translation>None yet</translation>
  </message>
  <message>
   <source>Không cần</source>
   <translation>Not needed</translation>
  </message>
  <message>
   <source>Thêm tệp</source>
   <translation>Add files</translation>
  </message>
  <message>
   <source>{count} trang</source>
   <translation>{count} pages</translation>
  </message>
 </context>
 <context>
  <name>CardIntake</name>
  <message>
   <source>Dán thẻ khóa</source>
   <translation>Paste key card</translation>
  </message>
  <message>
   <source>Mọi tệp (*)</source>
   <translation>All files (*)</translation>
  </message>
  <message>
   <source>Mỗi lần một thẻ khóa: đang đọc “{name}”, kéo lại từng tệp sau.</source>
   <translation>One key card at a time: reading “{name}”, drop the others one by one afterwards.</translation>
  </message>
  <message>
   <source>Mở thẻ khóa</source>
   <translation>Open key card</translation>
  </message>
  <message>
   <source>Mở tệp thẻ khóa hoặc ảnh chụp mã QR, kéo thả vào đây, hay chép dòng chữ hoặc ảnh rồi bấm dán.</source>
   <translation>Open a key card file or a picture of its QR code, drop it here, or copy the line or the picture and press paste.</translation>
  </message>
  <message>
   <source>Thẻ khóa (*{suffix})</source>
   <translation>Key card (*{suffix})</translation>
  </message>
  <message>
   <source>Đang tìm thẻ khóa…</source>
   <translation>Looking for the key card…</translation>
  </message>
  <message>
   <source>Đọc mã QR trong ảnh</source>
   <translation>Read a QR code in a picture</translation>
  </message>
  <message>
   <source>Đọc thẻ khóa</source>
   <translation>Read key card</translation>
  </message>
  <message>
   <source>Ảnh chụp hoặc bản quét mã QR của thẻ khóa: JPG, PNG, HEIC, trang đầu của PDF</source>
   <translation>A photograph or scan of the key card's QR code: JPG, PNG, HEIC, first page of a PDF</translation>
  </message>
  <message>
   <source>Ảnh dán</source>
   <translation>Pasted picture</translation>
  </message>
  <message>
   <source>Ảnh mã QR, PDF ({kinds})</source>
   <translation>Picture of a QR code, PDF ({kinds})</translation>
  </message>
 </context>
 <context>
  <name>CardModel</name>
  <message>
   <source>chưa có</source>
   <translation>none</translation>
  </message>
  <message>
   <source>không cần</source>
   <translation>not needed</translation>
  </message>
 </context>
 <context>
  <name>CaseHistoryPage</name>
  <message>
   <source>Bàn tiếp nhận</source>
   <translation>Desk</translation>
  </message>
  <message>
   <source>Các lần nhận, nhật ký</source>
   <translation>Rounds and journal</translation>
  </message>
  <message>
   <source>Căn cứ thu hồi, Điều 8</source>
   <translation>Ground of revocation, article 8</translation>
  </message>
  <message>
   <source>Ghi kết quả của tỉnh</source>
   <translation>Note what the province decided</translation>
  </message>
  <message>
   <source>In nhật ký</source>
   <translation>Print journal</translation>
  </message>
  <message>
   <source>Lúc</source>
   <translation>When</translation>
  </message>
  <message>
   <source>Lần {n}, nhận ngày {day}, mã {code}</source>
   <translation>Round {n}, received {day}, code {code}</translation>
  </message>
  <message>
   <source>Minh chứng</source>
   <translation>Evidence</translation>
  </message>
  <message>
   <source>Ngày quyết định</source>
   <translation>Day of the decision</translation>
  </message>
  <message>
   <source>Người làm</source>
   <translation>Who</translation>
  </message>
  <message>
   <source>Người nhận {who}, {n} sản phẩm mẫu. {note}</source>
   <translation>Received by {who}, {n} samples. {note}</translation>
  </message>
  <message>
   <source>Nhật ký hồ sơ</source>
   <translation>Journal of the dossier</translation>
  </message>
  <message>
   <source>Nhật ký, không sửa, không xóa được</source>
   <translation>Journal; it cannot be changed or deleted</translation>
  </message>
  <message>
   <source>Nội dung</source>
   <translation>Words</translation>
  </message>
  <message>
   <source>Phiếu {number}, {clock}</source>
   <translation>Receipt {number}, {clock}</translation>
  </message>
  <message>
   <source>Số quyết định, kết luận hoặc lý do</source>
   <translation>Number of the decision, conclusion or reason</translation>
  </message>
  <message>
   <source>Số sao được công nhận</source>
   <translation>Stars recognised</translation>
  </message>
  <message>
   <source>Tự chấm điểm</source>
   <translation>Self-assessment</translation>
  </message>
  <message>
   <source>Việc</source>
   <translation>What</translation>
  </message>
  <message>
   <source>Xem bản của lần {n}</source>
   <translation>Look at round {n}</translation>
  </message>
  <message>
   <source>Xem bản này</source>
   <translation>Look at this version</translation>
  </message>
  <message>
   <source>Xem theo thời gian</source>
   <translation>Through time</translation>
  </message>
  <message>
   <source>lần {n}</source>
   <translation>round {n}</translation>
  </message>
  <message>
   <source>ngày quyết định, ngày/tháng/năm</source>
   <translation>day of the decision, day/month/year</translation>
  </message>
  <message>
   <source>số quyết định, kết luận hoặc lý do</source>
   <translation>number of the decision, conclusion or reason</translation>
  </message>
  <message>
   <source>{n} sao</source>
   <translation>{n} stars</translation>
  </message>
 </context>
 <context>
  <name>CaseModel</name>
  <message>
   <source> (MẪU)</source>
   <translation> (SAMPLE)</translation>
  </message>
  <message>
   <source>Bộ {no}</source>
   <translation>Set {no}</translation>
  </message>
  <message>
   <source>Bộ, lần</source>
   <translation>Set, kind</translation>
  </message>
  <message>
   <source>Mục tiêu</source>
   <translation>Aim</translation>
  </message>
  <message>
   <source>Nhận</source>
   <translation>Received</translation>
  </message>
  <message>
   <source>Sản phẩm, chủ thể</source>
   <translation>Product, producer</translation>
  </message>
  <message>
   <source>Số</source>
   <translation>No.</translation>
  </message>
  <message>
   <source>Trạng thái</source>
   <translation>State</translation>
  </message>
  <message>
   <source>lần {round}</source>
   <translation>round {round}</translation>
  </message>
  <message>
   <source>mục tiêu {n} sao</source>
   <translation>aim {n} stars</translation>
  </message>
  <message>
   <source>Đồng hồ ngày làm việc</source>
   <translation>Working days</translation>
  </message>
 </context>
 <context>
  <name>CasePanel</name>
  <message>
   <source>Bốn nội dung xã đánh giá (Mẫu 03)</source>
   <translation>The four contents the commune judges (form 03)</translation>
  </message>
  <message>
   <source>Chưa xem</source>
   <translation>Not looked at yet</translation>
  </message>
  <message>
   <source>Chọn một hồ sơ trong sổ.</source>
   <translation>Choose a dossier in the register.</translation>
  </message>
  <message>
   <source>In giấy tờ</source>
   <translation>Print papers</translation>
  </message>
  <message>
   <source>Lập Mẫu 03</source>
   <translation>Draw up form 03</translation>
  </message>
  <message>
   <source>Mở hồ sơ</source>
   <translation>Open the dossier</translation>
  </message>
  <message>
   <source>Nhận lại bản đã sửa</source>
   <translation>Receive the mended dossier</translation>
  </message>
  <message>
   <source>Nhật ký</source>
   <translation>Journal</translation>
  </message>
  <message>
   <source>Phiếu {number}, nhận ngày {day}</source>
   <translation>Receipt {number}, received {day}</translation>
  </message>
  <message>
   <source>Thành phần hồ sơ</source>
   <translation>Components of the dossier</translation>
  </message>
  <message>
   <source>Trả lại, {n} ý</source>
   <translation>Return, {n} points</translation>
  </message>
  <message>
   <source>Xem xét hồ sơ</source>
   <translation>Review the dossier</translation>
  </message>
  <message>
   <source>thiếu</source>
   <translation>missing</translation>
  </message>
  <message>
   <source>và {n} ý kiến khác</source>
   <translation>and {n} more comments</translation>
  </message>
  <message>
   <source>{star} sao, quyết định {decision}, đến {day}</source>
   <translation>{star} stars, decision {decision}, until {day}</translation>
  </message>
  <message>
   <source>Ý kiến trả lại</source>
   <translation>Comments to return</translation>
  </message>
  <message>
   <source>Đủ thành phần theo Điều 6.</source>
   <translation>All components of article 6 are there.</translation>
  </message>
 </context>
 <context>
  <name>CellDelegate</name>
  <message>
   <source>Thêm dòng…</source>
   <translation>Add rows…</translation>
  </message>
 </context>
 <context>
  <name>ChangesView</name>
  <message>
   <source>(trống)</source>
   <translation>(empty)</translation>
  </message>
  <message>
   <source>Hai bản giống hệt nhau.</source>
   <translation>The two versions are identical.</translation>
  </message>
  <message>
   <source>bỏ</source>
   <translation>remove</translation>
  </message>
  <message>
   <source>thêm</source>
   <translation>add</translation>
  </message>
  <message>
   <source>{count} chỗ khác nhau</source>
   <translation>{count} differences</translation>
  </message>
  <message>
   <source>đổi</source>
   <translation>change</translation>
  </message>
 </context>
 <context>
  <name>ChapterView</name>
  <message>
   <source>Căn cứ: {source}</source>
   <translation>Source: {source}</translation>
  </message>
 </context>
 <context>
  <name>ChartsView</name>
  <message>
   <source>Ba năm qua và ba năm tới</source>
   <translation>The last three years and the next three</translation>
  </message>
  <message>
   <source>Các năm, triệu đồng</source>
   <translation>The years, million dong</translation>
  </message>
  <message>
   <source>Hòa vốn năm đầu</source>
   <translation>Break-even of the first year</translation>
  </message>
  <message>
   <source>Nếu không thuận, lợi nhuận năm đầu</source>
   <translation>If things go badly, profit of the first year</translation>
  </message>
  <message>
   <source>Tiền còn lại cuối quý, triệu đồng</source>
   <translation>Cash left at the end of the quarter, million dong</translation>
  </message>
  <message>
   <source>{name}: lỗ, lợi nhuận {amount} triệu đồng.</source>
   <translation>{name}: a loss, profit {amount} million dong.</translation>
  </message>
  <message>
   <source>{name}: vẫn lãi {amount} triệu đồng.</source>
   <translation>{name}: still a profit of {amount} million dong.</translation>
  </message>
  <message>
   <source>Điền giá bán và chi phí để vẽ.</source>
   <translation>Enter prices and costs to draw.</translation>
  </message>
 </context>
 <context>
  <name>CheckPage</name>
  <message>
   <source>Chốt hồ sơ</source>
   <translation>Finalise the dossier</translation>
  </message>
  <message>
   <source>Cách xếp</source>
   <translation>Order</translation>
  </message>
  <message>
   <source>Gợi ý</source>
   <translation>Advice</translation>
  </message>
  <message>
   <source>Hồ sơ</source>
   <translation>Dossiers</translation>
  </message>
  <message>
   <source>Không còn lỗi phải sửa. Còn {count} chỗ nên sửa trước khi nộp.</source>
   <translation>No errors left that must be fixed. {count} things should be fixed before handing in.</translation>
  </message>
  <message>
   <source>Không còn lỗi. Xuất được bản nộp xã.</source>
   <translation>No errors left. The final package can be exported.</translation>
  </message>
  <message>
   <source>Kiểm tra</source>
   <translation>Check</translation>
  </message>
  <message>
   <source>Như xã đọc</source>
   <translation>As the commune reads it</translation>
  </message>
  <message>
   <source>Nên sửa</source>
   <translation>Should fix</translation>
  </message>
  <message>
   <source>Nếu nộp hôm nay, xã sẽ trả lại vì</source>
   <translation>If handed in today, the commune will return it because</translation>
  </message>
  <message>
   <source>Nếu nộp hôm nay, xã sẽ trả lại vì {count} lỗi phải sửa.</source>
   <translation>If handed in today, the commune will return it because of {count} errors that must be fixed.</translation>
  </message>
  <message>
   <source>Phải sửa</source>
   <translation>Must fix</translation>
  </message>
  <message>
   <source>Theo mục</source>
   <translation>By section</translation>
  </message>
  <message>
   <source>Theo mức nặng</source>
   <translation>By severity</translation>
  </message>
  <message>
   <source>Tới chỗ sửa</source>
   <translation>Go and fix</translation>
  </message>
  <message>
   <source>Tự chấm điểm</source>
   <translation>Self-assessment</translation>
  </message>
  <message>
   <source>Xuất gói hồ sơ</source>
   <translation>Export package</translation>
  </message>
  <message>
   <source>chặn bản chốt</source>
   <translation>blocks finalising</translation>
  </message>
  <message>
   <source>{count} trong số đó là chỗ chưa điền.</source>
   <translation>{count} of them are fields left to fill.</translation>
  </message>
 </context>
 <context>
  <name>CheckView</name>
  <message>
   <source>Chưa có tệp PDF nào ở Minh chứng</source>
   <translation>No PDF among the evidence yet</translation>
  </message>
  <message>
   <source>Chỗ chưa chắc: {text}</source>
   <translation>Not certain: {text}</translation>
  </message>
  <message>
   <source>Chữ trên nhãn</source>
   <translation>Words on the label</translation>
  </message>
  <message>
   <source>Chữ trên nhãn hay kết quả</source>
   <translation>Words on the label or the result</translation>
  </message>
  <message>
   <source>Chữ trên nhãn khớp với luật và hồ sơ</source>
   <translation>The words of the label agree with law and dossier</translation>
  </message>
  <message>
   <source>Gõ chữ đọc được trên nhãn vào ô bên, phần mềm sẽ đối chiếu từng dòng.</source>
   <translation>Type the words of the label into the field beside; every line is then compared.</translation>
  </message>
  <message>
   <source>Kết quả</source>
   <translation>Result</translation>
  </message>
  <message>
   <source>Lấy chữ từ tệp PDF đính kèm</source>
   <translation>Take the words of an attached PDF</translation>
  </message>
  <message>
   <source>Mục Bao bì, nhãn, truy xuất đã có đủ những nội dung đọc được.</source>
   <translation>Packaging, label, traceability already has everything that was read.</translation>
  </message>
  <message>
   <source>Nhãn cần có những nội dung dưới đây</source>
   <translation>The label needs the contents below</translation>
  </message>
  <message>
   <source>chưa khớp</source>
   <translation>does not agree</translation>
  </message>
  <message>
   <source>có</source>
   <translation>there</translation>
  </message>
  <message>
   <source>cần</source>
   <translation>needed</translation>
  </message>
  <message>
   <source>không cần</source>
   <translation>not needed</translation>
  </message>
  <message>
   <source>lưu ý</source>
   <translation>note</translation>
  </message>
  <message>
   <source>thiếu</source>
   <translation>missing</translation>
  </message>
  <message>
   <source>{n} chỗ thiếu hoặc chưa khớp</source>
   <translation>{n} missing or not in agreement</translation>
  </message>
  <message>
   <source>Đánh dấu nội dung đọc được vào hồ sơ</source>
   <translation>Tick what was read in the dossier</translation>
  </message>
  <message>
   <source>Đã đánh dấu thêm {n} nội dung ở mục Bao bì, nhãn, truy xuất.</source>
   <translation>{n} more contents ticked in Packaging, label, traceability.</translation>
  </message>
  <message>
   <source>địa chỉ cũ</source>
   <translation>old address</translation>
  </message>
 </context>
 <context>
  <name>ChoiceBar</name>
  <message>
   <source>Chọn giá trị đúng trước khi chốt hồ sơ.</source>
   <translation>Choose the right values before finalising the dossier.</translation>
  </message>
  <message>
   <source>Xem và chọn</source>
   <translation>Look and choose</translation>
  </message>
  <message>
   <source>{n} chỗ hai máy ghi khác nhau</source>
   <translation>{n} places where two machines differ</translation>
  </message>
 </context>
 <context>
  <name>ChoiceCard</name>
  <message>
   <source>(để trống)</source>
   <translation>(left empty)</translation>
  </message>
  <message>
   <source>Dùng giá trị đã chọn</source>
   <translation>Use the chosen value</translation>
  </message>
 </context>
 <context>
  <name>ChoicesPage</name>
  <message>
   <source>Giữ mọi giá trị của máy này</source>
   <translation>Keep every value of this machine</translation>
  </message>
  <message>
   <source>Hai máy ghi khác nhau</source>
   <translation>Two machines differ</translation>
  </message>
  <message>
   <source>Không còn chỗ nào phải chọn</source>
   <translation>Nothing left to choose</translation>
  </message>
  <message>
   <source>Minh chứng</source>
   <translation>Evidence</translation>
  </message>
  <message>
   <source>Mọi chỗ hai máy ghi khác nhau đã có giá trị.</source>
   <translation>Every place where two machines differed has its value.</translation>
  </message>
  <message>
   <source>Tự chấm điểm</source>
   <translation>Self-assessment</translation>
  </message>
  <message>
   <source>Ô trong hồ sơ đang mang giá trị của máy này. Chọn xong, máy kia nhận được ở lần gộp sau; chọn nhầm thì hoàn tác được.</source>
   <translation>The field carries this machine's value. Once chosen, the other machine learns it with the next merge; a wrong choice can be undone.</translation>
  </message>
 </context>
 <context>
  <name>Coach</name>
  <message>
   <source>Ba cách đếm điểm</source>
   <translation>Three ways to count points</translation>
  </message>
  <message>
   <source>Ctrl+K tìm hồ sơ, ô kê khai, tiêu chí, điều luật; không cần dấu. Muốn xem lại hướng dẫn này, vào Sổ tay.</source>
   <translation>Ctrl+K finds dossiers, fields, criteria and articles of law; accents optional. To see this walk again, open the Handbook.</translation>
  </message>
  <message>
   <source>Các việc của hồ sơ</source>
   <translation>Tasks of the dossier</translation>
  </message>
  <message>
   <source>Dấu xanh với giờ phút chỉ hiện khi dữ liệu đã nằm chắc trên đĩa. Ctrl+Z để lùi.</source>
   <translation>The green mark with the time appears only once the data is safely on the disk. Ctrl+Z takes a step back.</translation>
  </message>
  <message>
   <source>Giải thích cho ô đang đứng</source>
   <translation>Help for the field you are in</translation>
  </message>
  <message>
   <source>Làm lần lượt từ trên xuống. Mỗi dòng nói đã trả lời mấy câu, còn vướng gì. Bấm hoặc Enter để mở.</source>
   <translation>Work from top to bottom. Each line says how many answers are given and what is in the way. Click or press Enter to open it.</translation>
  </message>
  <message>
   <source>Lúc nào đã lưu</source>
   <translation>When it was saved</translation>
  </message>
  <message>
   <source>Phần mềm chọn việc đáng làm nhất lúc này. Chưa biết bắt đầu từ đâu thì bấm đây.</source>
   <translation>The app picks what is most worth doing now. If you do not know where to begin, press here.</translation>
  </message>
  <message>
   <source>Rời ô là đã lưu, không cần nút lưu. Ô nào chưa chắc cứ để trống rồi quay lại; Ctrl+Enter sang mục sau.</source>
   <translation>Leaving a field saves it; there is no save button. Leave empty what you are not sure of and come back; Ctrl+Enter goes to the next section.</translation>
  </message>
  <message>
   <source>Trả lời từng ô</source>
   <translation>Answer field by field</translation>
  </message>
  <message>
   <source>Tìm mọi thứ</source>
   <translation>Find anything</translation>
  </message>
  <message>
   <source>Việc nên làm tiếp</source>
   <translation>What to do next</translation>
  </message>
  <message>
   <source>Ô hỏi gì, vì sao hỏi, tìm ở giấy nào, ví dụ cho đúng nhóm sản phẩm. F1 mở, F9 ẩn.</source>
   <translation>What the field asks, why, where to find it, and an example for your kind of product. F1 opens, F9 hides.</translation>
  </message>
  <message>
   <source>Điểm tự chấm, điểm có minh chứng, điểm còn hiệu lực đến ngày hội đồng họp. Ba số khác nhau là lúc nên xem vì sao.</source>
   <translation>Points claimed, points with evidence, points still valid when the council meets. When the three differ, it is time to see why.</translation>
  </message>
 </context>
 <context>
  <name>CodeDialog</name>
  <message>
   <source>&amp;Xong</source>
   <translation>&amp;Done</translation>
  </message>
  <message>
   <source>Cất mã khôi phục này</source>
   <translation>Keep this recovery code</translation>
  </message>
  <message>
   <source>Khóa chỉ che màn hình, không mã hóa ổ đĩa: ai lấy được máy vẫn đọc được tệp. Mất cả mật khẩu lẫn mã thì dữ liệu vẫn còn trong thư mục dữ liệu và các bản sao lưu.</source>
   <translation>The lock only covers the screen and does not encrypt the disk: whoever takes the computer can read the files. If passphrase and code are both lost, the data is still in the data folder and its backups.</translation>
  </message>
  <message>
   <source>Lưu tờ &amp;in (PDF)</source>
   <translation>Save a sheet to &amp;print (PDF)</translation>
  </message>
  <message>
   <source>Lưu tờ in mã khôi phục</source>
   <translation>Save the sheet with the recovery code</translation>
  </message>
  <message>
   <source>Mã khôi phục</source>
   <translation>Recovery code</translation>
  </message>
  <message>
   <source>Mã khôi phục OCOP Desktop.pdf</source>
   <translation>OCOP Desktop recovery code.pdf</translation>
  </message>
  <message>
   <source>Mã khôi phục màn hình OCOP Desktop</source>
   <translation>Recovery code of the OCOP Desktop screen lock</translation>
  </message>
  <message>
   <source>Mã khôi phục: {code}</source>
   <translation>Recovery code: {code}</translation>
  </message>
  <message>
   <source>Quên mật khẩu thì mã này mở được màn hình. Mã chỉ hiện một lần; phần mềm không giữ lại. In ra hoặc chép tay, để ở chỗ khác với máy.</source>
   <translation>This code opens the screen when the passphrase is forgotten. It is shown once and not kept by the app. Print it or write it down and keep it away from the computer.</translation>
  </message>
  <message>
   <source>Tôi đã cất mã</source>
   <translation>I have kept the code</translation>
  </message>
  <message>
   <source>Ở màn hình khóa, gõ mã này thay mật khẩu rồi đặt mật khẩu mới trong Cài đặt.</source>
   <translation>On the lock screen type this code instead of the passphrase, then set a new passphrase in Settings.</translation>
  </message>
 </context>
 <context>
  <name>CodeView</name>
  <message>
   <source>Mã QR mở trang {link}</source>
   <translation>QR code that opens {link}</translation>
  </message>
 </context>
 <context>
  <name>CommuneView</name>
  <message>
   <source>Bốn nội dung xã đánh giá trong Mẫu số 03</source>
   <translation>The four contents the commune judges in Mẫu 03</translation>
  </message>
  <message>
   <source>Chưa có giấy nào; xã chỉ có lời khai để đối chiếu.</source>
   <translation>No papers yet; the commune has only the statement to go by.</translation>
  </message>
  <message>
   <source>Chưa khai: {name}</source>
   <translation>Not stated: {name}</translation>
  </message>
  <message>
   <source>Chủ thể khai</source>
   <translation>The producer's statement</translation>
  </message>
  <message>
   <source>Minh chứng, tiêu chí</source>
   <translation>Evidence, criteria</translation>
  </message>
  <message>
   <source>Số liệu</source>
   <translation>Data</translation>
  </message>
  <message>
   <source>Thành phần hồ sơ</source>
   <translation>Components of the dossier</translation>
  </message>
  <message>
   <source>Tiêu chí {number}</source>
   <translation>Criterion {number}</translation>
  </message>
  <message>
   <source>Tới chỗ sửa</source>
   <translation>Go and fix</translation>
  </message>
  <message>
   <source>Tới chỗ sửa: {name}</source>
   <translation>Go and mend: {name}</translation>
  </message>
  <message>
   <source>Tới {name}</source>
   <translation>Go to {name}</translation>
  </message>
  <message>
   <source>chưa đủ, lý do ở cuối trang</source>
   <translation>incomplete, the reason is at the end of the page</translation>
  </message>
  <message>
   <source>còn thiếu</source>
   <translation>missing</translation>
  </message>
  <message>
   <source>có</source>
   <translation>there</translation>
  </message>
  <message>
   <source>không cần</source>
   <translation>not needed</translation>
  </message>
  <message>
   <source>và {n} giấy khác</source>
   <translation>and {n} more papers</translation>
  </message>
  <message>
   <source>xã xem tại chỗ</source>
   <translation>the commune looks on site</translation>
  </message>
  <message>
   <source>{there}/{asked} có đủ</source>
   <translation>{there}/{asked} complete</translation>
  </message>
 </context>
 <context>
  <name>ContextPanel</name>
  <message>
   <source>Bảng bên phải</source>
   <translation>Panel on the right</translation>
  </message>
  <message>
   <source>Mở bảng bên phải (F9)</source>
   <translation>Open the panel on the right (F9)</translation>
  </message>
  <message>
   <source>Thu gọn bảng bên phải (F9)</source>
   <translation>Fold the panel on the right (F9)</translation>
  </message>
 </context>
 <context>
  <name>CopyDialog</name>
  <message>
   <source>Chép</source>
   <translation>Copy</translation>
  </message>
  <message>
   <source>Chép từ hồ sơ khác</source>
   <translation>Copy from another dossier</translation>
  </message>
  <message>
   <source>Chép từ hồ sơ nào</source>
   <translation>Copy from which dossier</translation>
  </message>
  <message>
   <source>Chép {count} ô</source>
   <translation>Copy {count} fields</translation>
  </message>
  <message>
   <source>Chọn hồ sơ muốn chép.</source>
   <translation>Choose the dossier to copy from.</translation>
  </message>
  <message>
   <source>Chọn tất cả</source>
   <translation>Select all</translation>
  </message>
  <message>
   <source>Gõ tên sản phẩm hoặc chủ thể, không cần dấu</source>
   <translation>Type a product or producer, accents optional</translation>
  </message>
  <message>
   <source>Hồ sơ đó không có gì khác để chép vào mục này.</source>
   <translation>That dossier has nothing different to copy into this section.</translation>
  </message>
  <message>
   <source>Thôi</source>
   <translation>Cancel</translation>
  </message>
  <message>
   <source>{count} câu trả lời khác với hồ sơ này. Ô đang trống được đánh dấu sẵn.</source>
   <translation>{count} answers differ from this dossier. Empty fields are ticked already.</translation>
  </message>
  <message>
   <source>Đã chép {count} câu trả lời.</source>
   <translation>Copied {count} answers.</translation>
  </message>
 </context>
 <context>
  <name>CopyRow</name>
  <message>
   <source>Đang ghi: {text}</source>
   <translation>Entered: {text}</translation>
  </message>
 </context>
 <context>
  <name>CrashDialog</name>
  <message>
   <source>&amp;Chép báo cáo</source>
   <translation>&amp;Copy report</translation>
  </message>
  <message>
   <source>&amp;Làm tiếp</source>
   <translation>&amp;Continue</translation>
  </message>
  <message>
   <source>&amp;Đóng phần mềm</source>
   <translation>&amp;Close the program</translation>
  </message>
  <message>
   <source>Báo cáo lỗi</source>
   <translation>Error report</translation>
  </message>
  <message>
   <source>Những gì đã nhập đều đã ghi xuống đĩa. Có thể làm tiếp; nếu lỗi lặp lại, hãy chép báo cáo dưới đây gửi cho người hỗ trợ. Báo cáo không có thông tin trong hồ sơ.</source>
   <translation>Everything entered is on disk. You can go on; if the error comes back, copy the report below and send it to your support. It holds nothing from the dossiers.</translation>
  </message>
  <message>
   <source>Phần mềm gặp lỗi</source>
   <translation>The program met an error</translation>
  </message>
  <message>
   <source>Phần mềm gặp lỗi, không phải do anh/chị</source>
   <translation>The program met an error; it is not your fault</translation>
  </message>
 </context>
 <context>
  <name>CriteriaTree</name>
  <message>
   <source>Chưa chấm</source>
   <translation>Not scored</translation>
  </message>
  <message>
   <source>Chưa có giấy tờ</source>
   <translation>No papers yet</translation>
  </message>
  <message>
   <source>Chặn {star} sao</source>
   <translation>Blocks {star} stars</translation>
  </message>
  <message>
   <source>Tất cả</source>
   <translation>All</translation>
  </message>
 </context>
 <context>
  <name>CriterionBlock</name>
  <message>
   <source>Chỉ chấm khi đã có câu chuyện sản phẩm. Chọn mức ở tiêu chí câu chuyện trước.</source>
   <translation>Scored only when there is a product story. Choose the level of the story criterion first.</translation>
  </message>
  <message>
   <source>Chọn trường hợp trước</source>
   <translation>Choose the case first</translation>
  </message>
  <message>
   <source>Ghi vì sao chưa đạt mức nào; để trống thì vẫn tính là chưa chấm.</source>
   <translation>Say why no level is reached; if left empty it still counts as not scored.</translation>
  </message>
  <message>
   <source>Mô tả đưa vào Mẫu 02</source>
   <translation>Description for Mẫu 02</translation>
  </message>
  <message>
   <source>Viết gợi ý từ số liệu</source>
   <translation>Write a suggestion from the data</translation>
  </message>
  <message>
   <source>Viết điều làm được, có số và ngày; nêu tên giấy tờ chứng minh.</source>
   <translation>Write what was done, with figures and dates; name the papers that prove it.</translation>
  </message>
 </context>
 <context>
  <name>CriterionCard</name>
  <message>
   <source>Bị loại khi: {when}</source>
   <translation>Eliminated when: {when}</translation>
  </message>
  <message>
   <source>Chỉ chấm khi sản phẩm có câu chuyện.</source>
   <translation>Scored only when the product has a story.</translation>
  </message>
  <message>
   <source>Cần đối chiếu bản gốc</source>
   <translation>To be checked against the original</translation>
  </message>
  <message>
   <source>Dừng chấm khi: {when}</source>
   <translation>Scoring stops when: {when}</translation>
  </message>
  <message>
   <source>Giải thích thêm</source>
   <translation>More explanation</translation>
  </message>
  <message>
   <source>Giấy tờ</source>
   <translation>Papers</translation>
  </message>
  <message>
   <source>Hay sai</source>
   <translation>Common mistakes</translation>
  </message>
  <message>
   <source>Nghĩa là</source>
   <translation>It means</translation>
  </message>
  <message>
   <source>Trường hợp: {when}</source>
   <translation>Case: {when}</translation>
  </message>
  <message>
   <source>tối đa {n} điểm</source>
   <translation>at most {n} points</translation>
  </message>
  <message>
   <source>Điều kiện: {text}</source>
   <translation>Condition: {text}</translation>
  </message>
 </context>
 <context>
  <name>CriterionHead</name>
  <message>
   <source>Chỗ luật in chưa rõ</source>
   <translation>Where the law is printed unclearly</translation>
  </message>
  <message>
   <source>Có thuộc trường hợp {what}: {when}?</source>
   <translation>Does this apply to {what}: {when}?</translation>
  </message>
  <message>
   <source>bị loại</source>
   <translation>eliminated</translation>
  </message>
  <message>
   <source>không đánh giá tiếp</source>
   <translation>not assessed further</translation>
  </message>
  <message>
   <source>tối đa {points} điểm</source>
   <translation>at most {points} points</translation>
  </message>
  <message>
   <source>Điều kiện của tiêu chí: {text}. Sản phẩm có đạt không?</source>
   <translation>Condition of the criterion: {text}. Does the product meet it?</translation>
  </message>
 </context>
 <context>
  <name>CriterionPapers</name>
  <message>
   <source> Thường dùng: {names}.</source>
   <translation> Commonly used: {names}.</translation>
  </message>
  <message>
   <source>Chưa có giấy tờ. Kéo thả tệp vào đây.</source>
   <translation>No papers yet. Drop files here.</translation>
  </message>
  <message>
   <source>Chọn tệp minh chứng</source>
   <translation>Choose evidence files</translation>
  </message>
  <message>
   <source>Gắn thêm</source>
   <translation>Tie more</translation>
  </message>
  <message>
   <source>Minh chứng cho {number}</source>
   <translation>Evidence for {number}</translation>
  </message>
  <message>
   <source>Số liệu lấy từ</source>
   <translation>Figures taken from</translation>
  </message>
 </context>
 <context>
  <name>CriterionSteps</name>
  <message>
   <source>Kiểm tra</source>
   <translation>Check</translation>
  </message>
  <message>
   <source>Tiêu chí sau</source>
   <translation>Next criterion</translation>
  </message>
  <message>
   <source>Tiêu chí trước</source>
   <translation>Previous criterion</translation>
  </message>
  <message>
   <source>chọn mức</source>
   <translation>choose a level</translation>
  </message>
  <message>
   <source>{points} điểm, {star} sao</source>
   <translation>{points} points, {star} stars</translation>
  </message>
  <message>
   <source>đổi tiêu chí</source>
   <translation>another criterion</translation>
  </message>
 </context>
 <context>
  <name>CropBar</name>
  <message>
   <source>Bỏ</source>
   <translation>Remove</translation>
  </message>
  <message>
   <source>Cho mọi trang</source>
   <translation>For all pages</translation>
  </message>
  <message>
   <source>Giữ phần này</source>
   <translation>Keep this part</translation>
  </message>
  <message>
   <source>Kéo chuột để chọn phần giữ lại, hoặc dùng phím mũi tên và Shift + mũi tên.</source>
   <translation>Drag to choose the part to keep, or use the arrow keys and Shift + arrow keys.</translation>
  </message>
 </context>
 <context>
  <name>DataTable</name>
  <message>
   <source>Chèn dòng phía trên</source>
   <translation>Insert a row above</translation>
  </message>
  <message>
   <source>Cắt</source>
   <translation>Cut</translation>
  </message>
  <message>
   <source>Dán</source>
   <translation>Paste</translation>
  </message>
  <message>
   <source>Khối dán có {wide} cột, bảng còn {room} cột từ ô này — phần thừa đã bỏ.</source>
   <translation>The pasted block has {wide} columns, the table has {room} from this cell — the rest was left out.</translation>
  </message>
  <message>
   <source>Sao chép</source>
   <translation>Copy</translation>
  </message>
  <message>
   <source>Xóa dòng</source>
   <translation>Delete row</translation>
  </message>
  <message>
   <source>Xóa nội dung ô</source>
   <translation>Clear the cell</translation>
  </message>
  <message>
   <source>Đưa dòng lên</source>
   <translation>Move row up</translation>
  </message>
  <message>
   <source>Đưa dòng xuống</source>
   <translation>Move row down</translation>
  </message>
 </context>
 <context>
  <name>DateEditor</name>
  <message>
   <source>ngày/tháng/năm</source>
   <translation>day/month/year</translation>
  </message>
 </context>
 <context>
  <name>DateLine</name>
  <message>
   <source>Mở lịch (F4)</source>
   <translation>Open the calendar (F4)</translation>
  </message>
 </context>
 <context>
  <name>DateTile</name>
  <message>
   <source>Th. {n}</source>
   <translation>M {n}</translation>
  </message>
 </context>
 <context>
  <name>DayClock</name>
  <message>
   <source>, đang dừng</source>
   <translation>, on hold</translation>
  </message>
  <message>
   <source>ngày {used} trên {days}</source>
   <translation>day {used} of {days}</translation>
  </message>
 </context>
 <context>
  <name>DaysCard</name>
  <message>
   <source>Ngày phải nhớ</source>
   <translation>Days to remember</translation>
  </message>
  <message>
   <source>còn xa</source>
   <translation>later</translation>
  </message>
  <message>
   <source>sắp tới</source>
   <translation>soon</translation>
  </message>
  <message>
   <source>đã qua</source>
   <translation>past</translation>
  </message>
 </context>
 <context>
  <name>DeclarationView</name>
  <message>
   <source>(chưa ghi)</source>
   <translation>(not entered)</translation>
  </message>
  <message>
   <source>Bộ sản phẩm</source>
   <translation>Criteria set</translation>
  </message>
  <message>
   <source>Chưa chọn mức nào.</source>
   <translation>No level chosen yet.</translation>
  </message>
  <message>
   <source>Chủ thể</source>
   <translation>Producer</translation>
  </message>
  <message>
   <source>Hồ sơ kê khai</source>
   <translation>The dossier declares</translation>
  </message>
  <message>
   <source>Minh chứng</source>
   <translation>Evidence</translation>
  </message>
  <message>
   <source>Những gì hồ sơ kê khai</source>
   <translation>What the dossier declares</translation>
  </message>
  <message>
   <source>Sản phẩm</source>
   <translation>Product</translation>
  </message>
  <message>
   <source>Theo</source>
   <translation>By</translation>
  </message>
  <message>
   <source>Tự chấm</source>
   <translation>Self-assessed</translation>
  </message>
  <message>
   <source>Tự chấm điểm</source>
   <translation>Self-assessment</translation>
  </message>
  <message>
   <source>chưa chấm được</source>
   <translation>cannot be scored yet</translation>
  </message>
  <message>
   <source>{count} tệp</source>
   <translation>{count} files</translation>
  </message>
  <message>
   <source>{points}/100 điểm, chưa xếp sao</source>
   <translation>{points}/100 points, no star yet</translation>
  </message>
  <message>
   <source>{points}/100 điểm, {star} sao</source>
   <translation>{points}/100 points, {star} stars</translation>
  </message>
  <message>
   <source>{points}/{max} điểm, {papers} minh chứng. {chosen}</source>
   <translation>{points}/{max} points, {papers} papers. {chosen}</translation>
  </message>
 </context>
 <context>
  <name>DesignView</name>
  <message>
   <source>Bấm vào khối rồi kéo, hoặc dùng bàn phím: Page Up, Page Down chọn khối, phím mũi tên nhích 1 mm, giữ Shift nhích 5 mm. Khối không đè lên nhau và không ra khỏi lề.</source>
   <translation>Click a block and drag it, or use the keyboard: Page Up and Page Down choose a block, arrow keys move it by 1 mm, with Shift by 5 mm. Blocks never cover each other and stay inside the margin.</translation>
  </message>
  <message>
   <source>Cao, mm</source>
   <translation>Height, mm</translation>
  </message>
  <message>
   <source>Chỗ chưa chắc: {text}</source>
   <translation>Not certain: {text}</translation>
  </message>
  <message>
   <source>Chữ thường cao {mm} mm, mức gợi ý ít nhất {least} mm.</source>
   <translation>Small letters are {mm} mm high; at least {least} mm is suggested.</translation>
  </message>
  <message>
   <source>Còn chỗ trống</source>
   <translation>Some contents are empty</translation>
  </message>
  <message>
   <source>Hồ sơ chưa có: {names}.</source>
   <translation>Not in the dossier yet: {names}.</translation>
  </message>
  <message>
   <source>Không đủ chỗ cho: {names}. Cần khoảng {width} × {height} mm.</source>
   <translation>No room for: {names}. About {width} by {height} mm are needed.</translation>
  </message>
  <message>
   <source>Khổ nhãn từ 20 đến 400 mm, lề từ 0 đến 20 mm.</source>
   <translation>A label is 20 to 400 mm wide and high, its margin 0 to 20 mm.</translation>
  </message>
  <message>
   <source>Lề, mm</source>
   <translation>Margin, mm</translation>
  </message>
  <message>
   <source>Mã QR chưa in: hồ sơ chưa có đường dẫn trang truy xuất.</source>
   <translation>QR code not printed: the dossier has no link to the traceability page yet.</translation>
  </message>
  <message>
   <source>Mã QR truy xuất</source>
   <translation>Traceability QR code</translation>
  </message>
  <message>
   <source>Mã vạch</source>
   <translation>Bar code</translation>
  </message>
  <message>
   <source>Mã vạch chưa in: hồ sơ chưa có mã 13 số hợp lệ.</source>
   <translation>Bar code not printed: the dossier has no valid 13-digit number yet.</translation>
  </message>
  <message>
   <source>Nhãn nhỏ quá</source>
   <translation>The label is too small</translation>
  </message>
  <message>
   <source>Rộng, mm</source>
   <translation>Width, mm</translation>
  </message>
  <message>
   <source>Viền cắt</source>
   <translation>Cutting edge</translation>
  </message>
  <message>
   <source>Xếp lại tự động</source>
   <translation>Lay out again</translation>
  </message>
  <message>
   <source>Đủ chỗ cho mọi nội dung</source>
   <translation>There is room for everything</translation>
  </message>
 </context>
 <context>
  <name>Desk</name>
  <message>
   <source>Cần sửa</source>
   <translation>To mend</translation>
  </message>
  <message>
   <source>Hỏi thêm</source>
   <translation>Question</translation>
  </message>
  <message>
   <source>Lần đầu</source>
   <translation>First</translation>
  </message>
  <message>
   <source>Nâng hạng</source>
   <translation>Upgrade</translation>
  </message>
  <message>
   <source>dừng ở ngày {used}, chờ nộp lại</source>
   <translation>stopped on day {used}, waiting</translation>
  </message>
  <message>
   <source>ngày {used}/{days}, hạn {day}</source>
   <translation>day {used}/{days}, due {day}</translation>
  </message>
  <message>
   <source>quá hạn {day}</source>
   <translation>overdue since {day}</translation>
  </message>
  <message>
   <source>xong ngày {day}</source>
   <translation>done on {day}</translation>
  </message>
  <message>
   <source>Đánh giá lại</source>
   <translation>Reassessment</translation>
  </message>
  <message>
   <source>Được</source>
   <translation>Fine</translation>
  </message>
 </context>
 <context>
  <name>DeskDropping</name>
  <message>
   <source>Mỗi lần xem một gói: đang xem “{name}”. Còn {n} tệp kéo cùng chưa xem, kéo lại từng tệp sau khi nhận xong.</source>
   <translation>One package at a time: looking at “{name}”. {n} more files dropped with it were not looked at; drop each of them again once this one is received.</translation>
  </message>
 </context>
 <context>
  <name>DeskNumbers</name>
  <message>
   <source>Chờ chủ thể nộp lại</source>
   <translation>Waiting for the producer</translation>
  </message>
  <message>
   <source>Hạn trong {n} ngày làm việc</source>
   <translation>Due within {n} working days</translation>
  </message>
  <message>
   <source>Việc của tôi</source>
   <translation>My work</translation>
  </message>
  <message>
   <source>không có</source>
   <translation>none</translation>
  </message>
  <message>
   <source>ngày đến hạn gửi tỉnh</source>
   <translation>days left for the province</translation>
  </message>
  <message>
   <source>trước {day}</source>
   <translation>before {day}</translation>
  </message>
  <message>
   <source>{seen} đang xem, {new} mới nhận</source>
   <translation>{seen} under review, {new} new</translation>
  </message>
 </context>
 <context>
  <name>DeskPage</name>
  <message>
   <source>Bàn tiếp nhận</source>
   <translation>Desk</translation>
  </message>
  <message>
   <source>Bàn tiếp nhận chưa có hồ sơ nào</source>
   <translation>Nothing has been received yet</translation>
  </message>
  <message>
   <source>Bàn tiếp nhận, {commune}</source>
   <translation>Desk, {commune}</translation>
  </message>
  <message>
   <source>Bản Word, để sửa</source>
   <translation>Word, to change it</translation>
  </message>
  <message>
   <source>Lập hồ sơ tại bàn</source>
   <translation>New dossier at the desk</translation>
  </message>
  <message>
   <source>Lọc trong sổ</source>
   <translation>Filter the register</translation>
  </message>
  <message>
   <source>Mẫu 01, phần của xã</source>
   <translation>Form 01, the commune's part</translation>
  </message>
  <message>
   <source>Mẫu 03, dự thảo</source>
   <translation>Form 03, draft</translation>
  </message>
  <message>
   <source>Nhận gói hồ sơ</source>
   <translation>Receive a package</translation>
  </message>
  <message>
   <source>Nhận gói hồ sơ chủ thể gửi qua USB, thư hay trò chuyện: phần mềm kiểm tra gói, cho xem trước rồi mới cấp số phiếu và đếm ngày làm việc.</source>
   <translation>Receive packages producers send by USB stick, mail or chat: each is verified and shown first, then gets its receipt number and its working days.</translation>
  </message>
  <message>
   <source>Nhật ký hồ sơ</source>
   <translation>Journal of the dossier</translation>
  </message>
  <message>
   <source>Phiếu tiếp nhận</source>
   <translation>Receipt slip</translation>
  </message>
  <message>
   <source>Sắp hết hạn</source>
   <translation>Due soon</translation>
  </message>
  <message>
   <source>Sổ đăng ký</source>
   <translation>Register</translation>
  </message>
  <message>
   <source>Tất cả</source>
   <translation>All</translation>
  </message>
  <message>
   <source>Việc của tôi</source>
   <translation>My work</translation>
  </message>
  <message>
   <source>Đã gửi tỉnh</source>
   <translation>Forwarded</translation>
  </message>
  <message>
   <source>Đã trả lại</source>
   <translation>Returned</translation>
  </message>
 </context>
 <context>
  <name>DeskParts</name>
  <message>
   <source> Chủ thể ghi đã sửa.</source>
   <translation> The producer says it is mended.</translation>
  </message>
  <message>
   <source>(để trống)</source>
   <translation>(left empty)</translation>
  </message>
  <message>
   <source>Bốn nội dung, Mẫu 03</source>
   <translation>Four contents, form 03</translation>
  </message>
  <message>
   <source>Chủ thể chưa kê khai.</source>
   <translation>The producer has stated nothing.</translation>
  </message>
  <message>
   <source>Minh chứng</source>
   <translation>Evidence</translation>
  </message>
  <message>
   <source>Thành phần hồ sơ</source>
   <translation>Components of the dossier</translation>
  </message>
  <message>
   <source>Tự chấm điểm</source>
   <translation>Self-assessment</translation>
  </message>
  <message>
   <source>Xã: {words}
Chủ thể: {said}</source>
   <translation>Commune: {words}
Producer: {said}</translation>
  </message>
  <message>
   <source>chưa chọn mức</source>
   <translation>no option chosen</translation>
  </message>
  <message>
   <source>chưa trả lời</source>
   <translation>not answered</translation>
  </message>
  <message>
   <source>có</source>
   <translation>there</translation>
  </message>
  <message>
   <source>hết hạn {day}</source>
   <translation>expires {day}</translation>
  </message>
  <message>
   <source>không cần</source>
   <translation>not needed</translation>
  </message>
  <message>
   <source>ngày {day}</source>
   <translation>of {day}</translation>
  </message>
  <message>
   <source>thiếu</source>
   <translation>missing</translation>
  </message>
  <message>
   <source>tiêu chí {numbers}</source>
   <translation>criteria {numbers}</translation>
  </message>
  <message>
   <source>xem tại chỗ</source>
   <translation>to be looked at</translation>
  </message>
  <message>
   <source>{points}/{most} điểm: {text}</source>
   <translation>{points}/{most} points: {text}</translation>
  </message>
 </context>
 <context>
  <name>DeskPrinting</name>
  <message>
   <source>Chọn nơi lưu giấy tờ</source>
   <translation>Choose where to save the papers</translation>
  </message>
  <message>
   <source>In giấy tờ</source>
   <translation>Print papers</translation>
  </message>
 </context>
 <context>
  <name>DeskStep</name>
  <message>
   <source>Chờ chủ thể nộp lại</source>
   <translation>Waiting for the producer</translation>
  </message>
  <message>
   <source>Chờ kết quả đánh giá của tỉnh</source>
   <translation>Waiting for the province's assessment</translation>
  </message>
  <message>
   <source>Công nhận đã hết hạn</source>
   <translation>The recognition has expired</translation>
  </message>
  <message>
   <source>Ghi quyết định công nhận</source>
   <translation>Note the decision of recognition</translation>
  </message>
  <message>
   <source>Lập Mẫu 03 và gửi lên tỉnh</source>
   <translation>Make Form 03 and forward to the province</translation>
  </message>
  <message>
   <source>Theo dõi sau công nhận</source>
   <translation>Follow up after recognition</translation>
  </message>
  <message>
   <source>Tỉnh đã đánh giá</source>
   <translation>The province has assessed it</translation>
  </message>
  <message>
   <source>Xem xét hồ sơ, phiếu {number}</source>
   <translation>Review the dossier, receipt {number}</translation>
  </message>
  <message>
   <source>Xem xét tiếp, phiếu {number}</source>
   <translation>Go on reviewing, receipt {number}</translation>
  </message>
  <message>
   <source>{clock}; đã ghi {n} ý cần sửa hoặc hỏi thêm</source>
   <translation>{clock}; {n} remarks to mend or to answer so far</translation>
  </message>
  <message>
   <source>{star} sao, đến {day}</source>
   <translation>{star} stars, until {day}</translation>
  </message>
 </context>
 <context>
  <name>DifferenceTable</name>
  <message>
   <source>Khác nhau giữa hai bộ quy định</source>
   <translation>Differences between two rulebooks</translation>
  </message>
 </context>
 <context>
  <name>Differences</name>
  <message>
   <source>Bỏ</source>
   <translation>Remove</translation>
  </message>
  <message>
   <source>Sau</source>
   <translation>Next</translation>
  </message>
  <message>
   <source>Thay đổi</source>
   <translation>Change</translation>
  </message>
  <message>
   <source>Thêm</source>
   <translation>Add</translation>
  </message>
  <message>
   <source>Trước</source>
   <translation>Previous</translation>
  </message>
  <message>
   <source>Đổi</source>
   <translation>Change</translation>
  </message>
  <message>
   <source>Ở đâu</source>
   <translation>Where</translation>
  </message>
 </context>
 <context>
  <name>DossierCard</name>
  <message>
   <source>Chưa tự chấm</source>
   <translation>Not self-assessed</translation>
  </message>
  <message>
   <source>Chưa đạt mức {n} sao:</source>
   <translation>Not {n} stars yet:</translation>
  </message>
  <message>
   <source>Enter làm việc tiếp theo, phím cách mở hồ sơ. {why}</source>
   <translation>Enter does the next task, Space opens the dossier. {why}</translation>
  </message>
  <message>
   <source>Hồ sơ chưa đặt tên</source>
   <translation>Dossier without a name</translation>
  </message>
  <message>
   <source>LUYỆN TẬP</source>
   <translation>PRACTICE</translation>
  </message>
  <message>
   <source>MẪU</source>
   <translation>SAMPLE</translation>
  </message>
  <message>
   <source>Mới lập</source>
   <translation>Just created</translation>
  </message>
  <message>
   <source>Nâng hạng</source>
   <translation>Upgrade</translation>
  </message>
  <message>
   <source>Sẵn sàng nộp</source>
   <translation>Ready to hand in</translation>
  </message>
  <message>
   <source>Theo ý kiến của xã: {place}</source>
   <translation>As the commune asked: {place}</translation>
  </message>
  <message>
   <source>Xã trả lại, còn {n} ý</source>
   <translation>Returned by the commune, {n} remarks left</translation>
  </message>
  <message>
   <source>mục tiêu</source>
   <translation>target</translation>
  </message>
  <message>
   <source>và {n} tiêu chí nữa</source>
   <translation>and {n} more criteria</translation>
  </message>
  <message>
   <source>{name}, {state}, {star} sao, việc tiếp theo: {step}</source>
   <translation>{name}, {state}, {star} stars, next: {step}</translation>
  </message>
  <message>
   <source>{n} sao</source>
   <translation>{n} stars</translation>
  </message>
  <message>
   <source>{n}/{all} mục sẵn sàng</source>
   <translation>{n}/{all} sections ready</translation>
  </message>
  <message>
   <source>Đang làm</source>
   <translation>In progress</translation>
  </message>
  <message>
   <source>Đánh giá lại</source>
   <translation>Reassessment</translation>
  </message>
  <message>
   <source>Đã chốt</source>
   <translation>Finalised</translation>
  </message>
  <message>
   <source>Đủ mọi mức tối thiểu {n} sao</source>
   <translation>Every {n}-star minimum is met</translation>
  </message>
 </context>
 <context>
  <name>DossierHomePage</name>
  <message>
   <source>Chấm thử</source>
   <translation>Rehearsal</translation>
  </message>
  <message>
   <source>Hướng dẫn từng bước</source>
   <translation>Step by step</translation>
  </message>
  <message>
   <source>Hồ sơ chưa đặt tên</source>
   <translation>Dossier without a name</translation>
  </message>
  <message>
   <source>Hồ sơ luyện tập</source>
   <translation>Practice dossier</translation>
  </message>
  <message>
   <source>In sổ ghi tay, in nháp</source>
   <translation>Print a booklet or a draft</translation>
  </message>
  <message>
   <source>Kiểm tra và xuất</source>
   <translation>Check and export</translation>
  </message>
  <message>
   <source>MẪU</source>
   <translation>SAMPLE</translation>
  </message>
  <message>
   <source>Sửa, xóa thoải mái; bấm đặt lại là như lúc mới lấy ra.</source>
   <translation>Change and delete what you like; resetting makes it as it was.</translation>
  </message>
  <message>
   <source>Thang sao</source>
   <translation>Star ladder</translation>
  </message>
  <message>
   <source>Xem trước Mẫu 02</source>
   <translation>Preview Mẫu 02</translation>
  </message>
  <message>
   <source>theo điểm tự chấm; cần đủ điểm và đủ mọi mức tối thiểu</source>
   <translation>by the self-assessment; needs enough points and every minimum</translation>
  </message>
  <message>
   <source>Đường tới sao</source>
   <translation>Road to the star</translation>
  </message>
  <message>
   <source>Đặt lại như đầu</source>
   <translation>Reset</translation>
  </message>
  <message>
   <source>Đợt {day}</source>
   <translation>Round {day}</translation>
  </message>
 </context>
 <context>
  <name>DossierModel</name>
  <message>
   <source> (LUYỆN TẬP)</source>
   <translation> (PRACTICE)</translation>
  </message>
  <message>
   <source> (MẪU)</source>
   <translation> (SAMPLE)</translation>
  </message>
  <message>
   <source>Bộ sản phẩm</source>
   <translation>Criteria set</translation>
  </message>
  <message>
   <source>Chưa chọn</source>
   <translation>Not chosen</translation>
  </message>
  <message>
   <source>Chủ thể</source>
   <translation>Producer</translation>
  </message>
  <message>
   <source>Hồ sơ chưa đặt tên</source>
   <translation>Dossier without a name</translation>
  </message>
  <message>
   <source>Mục tiêu</source>
   <translation>Aim</translation>
  </message>
  <message>
   <source>Sản phẩm</source>
   <translation>Product</translation>
  </message>
  <message>
   <source>Sửa lần cuối</source>
   <translation>Last edited</translation>
  </message>
  <message>
   <source>mục tiêu {n} sao</source>
   <translation>aim {n} stars</translation>
  </message>
  <message>
   <source>Đợt</source>
   <translation>Round</translation>
  </message>
 </context>
 <context>
  <name>DossiersPage</name>
  <message>
   <source>Chưa có hồ sơ nào</source>
   <translation>No dossiers yet</translation>
  </message>
  <message>
   <source>Danh sách hồ sơ</source>
   <translation>List of dossiers</translation>
  </message>
  <message>
   <source>Hồ sơ</source>
   <translation>Dossiers</translation>
  </message>
  <message>
   <source>Hồ sơ mới</source>
   <translation>New dossier</translation>
  </message>
  <message>
   <source>Luyện tập</source>
   <translation>Practise</translation>
  </message>
  <message>
   <source>Lập hồ sơ đầu tiên, mở tệp người khác gửi, hoặc mở bộ hồ sơ mẫu để xem thử.</source>
   <translation>Create a first dossier, open a file someone sent, or open the sample dossiers to look around.</translation>
  </message>
  <message>
   <source>Mở</source>
   <translation>Open</translation>
  </message>
  <message>
   <source>Mở bộ hồ sơ mẫu</source>
   <translation>Open the sample dossiers</translation>
  </message>
  <message>
   <source>Mở tệp hồ sơ</source>
   <translation>Open a dossier file</translation>
  </message>
  <message>
   <source>Nhân bản</source>
   <translation>Duplicate</translation>
  </message>
  <message>
   <source>Tìm trong tên và nội dung hồ sơ…</source>
   <translation>Search names and contents of dossiers…</translation>
  </message>
  <message>
   <source>Tệp dữ liệu hồ sơ (*.json)</source>
   <translation>Dossier data file (*.json)</translation>
  </message>
  <message>
   <source>Xuất tệp dữ liệu</source>
   <translation>Export data file</translation>
  </message>
  <message>
   <source>Xóa</source>
   <translation>Delete</translation>
  </message>
  <message>
   <source>{found} khớp với “{words}”</source>
   <translation>{found} match “{words}”</translation>
  </message>
  <message>
   <source>{n} hồ sơ</source>
   <translation>{n} dossiers</translation>
  </message>
  <message>
   <source>{n} hồ sơ đầu trong {whole} hồ sơ, gõ để tìm</source>
   <translation>First {n} of {whole} dossiers, type to find</translation>
  </message>
  <message>
   <source>Đã nhân bản “{title}”</source>
   <translation>Duplicated “{title}”</translation>
  </message>
  <message>
   <source>Đã xuất dữ liệu ra “{name}”</source>
   <translation>Data exported to “{name}”</translation>
  </message>
  <message>
   <source>Đã xóa “{title}”</source>
   <translation>Deleted “{title}”</translation>
  </message>
 </context>
 <context>
  <name>DraftCard</name>
  <message>
   <source>Bản nháp từ số liệu</source>
   <translation>Draft from the data</translation>
  </message>
  <message>
   <source>Dùng bản nháp</source>
   <translation>Use the draft</translation>
  </message>
  <message>
   <source>Thay bằng bản nháp</source>
   <translation>Replace with the draft</translation>
  </message>
 </context>
 <context>
  <name>DueList</name>
  <message>
   <source>Chưa có ngày nào. Chọn đợt đánh giá cho hồ sơ.</source>
   <translation>No dates yet. Choose the round for a dossier.</translation>
  </message>
  <message>
   <source>Sắp đến hạn</source>
   <translation>Due soon</translation>
  </message>
 </context>
 <context>
  <name>EditionsPage</name>
  <message>
   <source>Bộ quy định mới không có bộ sản phẩm này: chọn bộ khác ở hồ sơ mới rồi chấm lại.</source>
   <translation>The new rulebook does not have this set: choose another one in the new dossier and score again.</translation>
  </message>
  <message>
   <source>Chuyển hồ sơ sang bộ mới</source>
   <translation>Move the dossier to the new rulebook</translation>
  </message>
  <message>
   <source>Chạy thử</source>
   <translation>Try it</translation>
  </message>
  <message>
   <source>Chạy thử không ghi gì. Khi chuyển, phần mềm lập một hồ sơ mới theo bộ mới, chỉ giữ mức của những tiêu chí giống hệt; phần còn lại để anh/chị chấm lại.</source>
   <translation>A trial writes nothing. When you move, the program makes a new dossier under the new rulebook and keeps only the levels of identical criteria; you score the rest again.</translation>
  </message>
  <message>
   <source>Chạy thử trên các hồ sơ</source>
   <translation>Try it on the dossiers</translation>
  </message>
  <message>
   <source>Chấm lại tiêu chí này ở hồ sơ mới</source>
   <translation>Score this criterion again in the new dossier</translation>
  </message>
  <message>
   <source>Chỉ xem bộ sản phẩm</source>
   <translation>Only look at the sets</translation>
  </message>
  <message>
   <source>Chọn một dòng để đọc trọn nội dung.</source>
   <translation>Choose a line to read it in full.</translation>
  </message>
  <message>
   <source>Các bộ quy định</source>
   <translation>Rulebooks</translation>
  </message>
  <message>
   <source>Hiệu lực từ {day}. {sets} bộ sản phẩm. {n} hồ sơ đang theo.</source>
   <translation>In force from {day}. {sets} sets. {n} dossiers follow it.</translation>
  </message>
  <message>
   <source>Không có gì khác</source>
   <translation>No difference</translation>
  </message>
  <message>
   <source>Không có hồ sơ nào theo bộ này</source>
   <translation>No dossiers follow this rulebook</translation>
  </message>
  <message>
   <source>Không có tiêu chí nào phải chấm lại.</source>
   <translation>No criterion has to be scored again.</translation>
  </message>
  <message>
   <source>Máy này mới có một bộ nên chưa có gì để so sánh. Khi có quy định mới, cài bản phần mềm mới; bộ cũ vẫn ở lại cho hồ sơ đã lập.</source>
   <translation>This machine has only one rulebook, so there is nothing to compare. When the law changes, install the new version of the program; the old rulebook stays for dossiers made under it.</translation>
  </message>
  <message>
   <source>Mở hồ sơ mới</source>
   <translation>Open the new dossier</translation>
  </message>
  <message>
   <source>Sang bộ</source>
   <translation>To set</translation>
  </message>
  <message>
   <source>Sau</source>
   <translation>Next</translation>
  </message>
  <message>
   <source>So sánh từng dòng</source>
   <translation>Compare line by line</translation>
  </message>
  <message>
   <source>Thử chuyển các hồ sơ</source>
   <translation>Trying to move the dossiers</translation>
  </message>
  <message>
   <source>Trước</source>
   <translation>Previous</translation>
  </message>
  <message>
   <source>Tất cả</source>
   <translation>All</translation>
  </message>
  <message>
   <source>Từ bộ</source>
   <translation>From set</translation>
  </message>
  <message>
   <source>{n} dòng khác nhau</source>
   <translation>{n} lines differ</translation>
  </message>
  <message>
   <source>{n} hồ sơ đều không bị ảnh hưởng</source>
   <translation>{n} dossiers, none affected</translation>
  </message>
  <message>
   <source>{n} tiêu chí phải chấm lại:</source>
   <translation>{n} criteria to score again:</translation>
  </message>
  <message>
   <source>{n} trên {all} hồ sơ bị ảnh hưởng</source>
   <translation>{n} of {all} dossiers affected</translation>
  </message>
  <message>
   <source>Đã chuyển sang bộ mới; hồ sơ cũ giữ nguyên</source>
   <translation>Moved to the new rulebook; the old dossier is kept</translation>
  </message>
  <message>
   <source>Đã lập hồ sơ mới theo bộ mới</source>
   <translation>New dossier made under the new rulebook</translation>
  </message>
 </context>
 <context>
  <name>Edits</name>
  <message>
   <source>Tệp chỉ có {count} trang.</source>
   <translation>The file has only {count} pages.</translation>
  </message>
  <message>
   <source>Đã ghi {count} ô đọc từ tệp.</source>
   <translation>Entered {count} fields read from the file.</translation>
  </message>
 </context>
 <context>
  <name>EmptyRegister</name>
  <message>
   <source>Bỏ bớt điều kiện hoặc tìm chữ ngắn hơn.</source>
   <translation>Remove a filter or search for shorter words.</translation>
  </message>
  <message>
   <source>Không có dòng nào khớp</source>
   <translation>No matching rows</translation>
  </message>
  <message>
   <source>Nhập Excel</source>
   <translation>Import Excel</translation>
  </message>
  <message>
   <source>Sổ chưa có dòng nào</source>
   <translation>The register has no rows yet</translation>
  </message>
  <message>
   <source>Thêm dòng</source>
   <translation>Add row</translation>
  </message>
 </context>
 <context>
  <name>EntryPlace</name>
  <message>
   <source>Bộ sản phẩm</source>
   <translation>Criteria set</translation>
  </message>
  <message>
   <source>Minh chứng</source>
   <translation>Evidence</translation>
  </message>
  <message>
   <source>Tiêu chí {number}</source>
   <translation>Criterion {number}</translation>
  </message>
  <message>
   <source>Tự chấm điểm</source>
   <translation>Self-assessment</translation>
  </message>
 </context>
 <context>
  <name>EnvironmentCards</name>
  <message>
   <source>Bảng này nói lên mức {option} của tiêu chí {number}</source>
   <translation>This table points to option {option} of criterion {number}</translation>
  </message>
  <message>
   <source>Chưa có số</source>
   <translation>No figure</translation>
  </message>
  <message>
   <source>Chưa kê hợp đồng, đơn vị liên kết.</source>
   <translation>No contracts or partners listed.</translation>
  </message>
  <message>
   <source>Chưa kê nguồn nguyên liệu.</source>
   <translation>No sources of materials listed.</translation>
  </message>
  <message>
   <source>Chưa xử lý</source>
   <translation>Untreated</translation>
  </message>
  <message>
   <source>Chạm ngưỡng</source>
   <translation>At the threshold</translation>
  </message>
  <message>
   <source>Còn nghi vấn: {doubt}</source>
   <translation>Doubt: {doubt}</translation>
  </message>
  <message>
   <source>Căn cứ: {source}</source>
   <translation>Source: {source}</translation>
  </message>
  <message>
   <source>Danh sách từng người: {n}</source>
   <translation>People on the list: {n}</translation>
  </message>
  <message>
   <source>Dưới ngưỡng</source>
   <translation>Below threshold</translation>
  </message>
  <message>
   <source>Từ xã {commune}; từ tỉnh, gồm cả xã, {province}</source>
   <translation>From the commune {commune}; from the province, commune included, {province}</translation>
  </message>
  <message>
   <source>Tỷ lệ cộng lại là {total}, cần đủ 100%</source>
   <translation>Shares add up to {total}, 100% is needed</translation>
  </message>
  <message>
   <source>chưa bắt đầu</source>
   <translation>not begun</translation>
  </message>
  <message>
   <source>chưa ghi ngày</source>
   <translation>no date</translation>
  </message>
  <message>
   <source>{n} hợp đồng</source>
   <translation>{n} contracts</translation>
  </message>
  <message>
   <source>{n} hợp đồng, {covered} sản lượng; chạy đủ số tháng: {long}</source>
   <translation>{n} contracts, {covered} of output; running long enough: {long}</translation>
  </message>
  <message>
   <source>{total} người, {local} thường trú trong xã, {insured} đóng bảo hiểm</source>
   <translation>{total} people, {local} resident in the commune, {insured} insured</translation>
  </message>
  <message>
   <source>đã chạy {n} tháng</source>
   <translation>running {n} months</translation>
  </message>
  <message>
   <source>đã hết hạn</source>
   <translation>over</translation>
  </message>
 </context>
 <context>
  <name>EnvironmentPage</name>
  <message>
   <source>Bên này chưa có ở bảng hợp đồng; chỗ trống in dòng chấm</source>
   <translation>This partner is not in the table of contracts; gaps are printed as dots</translation>
  </message>
  <message>
   <source>Còn nghi vấn: {doubt}</source>
   <translation>Doubt: {doubt}</translation>
  </message>
  <message>
   <source>Căn cứ: {source}.</source>
   <translation>Source: {source}.</translation>
  </message>
  <message>
   <source>Hồ sơ môi trường</source>
   <translation>Environmental file</translation>
  </message>
  <message>
   <source>Lao động</source>
   <translation>Labour</translation>
  </message>
  <message>
   <source>Liên kết</source>
   <translation>Linkage</translation>
  </message>
  <message>
   <source>Lấy số, ngày, sản lượng từ bảng hợp đồng</source>
   <translation>Number, dates and output come from the table of contracts</translation>
  </message>
  <message>
   <source>Môi trường, lao động, liên kết</source>
   <translation>Environment, labour, linkage</translation>
  </message>
  <message>
   <source>Nguồn gốc nguyên liệu</source>
   <translation>Origin of materials</translation>
  </message>
  <message>
   <source>Tên đang có ở bảng hợp đồng: {names}</source>
   <translation>Names in the table of contracts: {names}</translation>
  </message>
 </context>
 <context>
  <name>EnvironmentTool</name>
  <message>
   <source>Chưa đủ số liệu về chất thải</source>
   <translation>Waste figures are incomplete</translation>
  </message>
  <message>
   <source>Môi trường, lao động, liên kết</source>
   <translation>Environment, labour, linkage</translation>
  </message>
  <message>
   <source>Phải xin giấy phép môi trường</source>
   <translation>An environmental licence is needed</translation>
  </message>
  <message>
   <source>Phải đăng ký môi trường</source>
   <translation>Environmental registration is needed</translation>
  </message>
  <message>
   <source>Phải đăng ký môi trường hay được miễn; danh sách đóng bảo hiểm; tóm tắt và bản thảo hợp đồng liên kết; bản kê nguồn gốc nguyên liệu.</source>
   <translation>Environmental registration or exemption; list of insured workers; summary and draft of linkage contracts; statement of material origin.</translation>
  </message>
  <message>
   <source>Đã có hồ sơ môi trường</source>
   <translation>There is an environmental paper</translation>
  </message>
  <message>
   <source>Được miễn đăng ký môi trường</source>
   <translation>Exempt from environmental registration</translation>
  </message>
 </context>
 <context>
  <name>ErrorBar</name>
  <message>
   <source>Chép câu báo lỗi</source>
   <translation>Copy the error message</translation>
  </message>
  <message>
   <source>Đóng thông báo lỗi</source>
   <translation>Close the error message</translation>
  </message>
 </context>
 <context>
  <name>EvidenceBrowse</name>
  <message>
   <source>Chưa có giấy tờ nào</source>
   <translation>No papers yet</translation>
  </message>
  <message>
   <source>Chọn tệp</source>
   <translation>Choose files</translation>
  </message>
  <message>
   <source>Các minh chứng</source>
   <translation>Evidence</translation>
  </message>
  <message>
   <source>Kéo thả giấy chứng nhận, phiếu kiểm nghiệm, hợp đồng, ảnh vào đây. Phần mềm giữ bản sao, đánh số và xếp theo tiêu chí khi xuất gói.</source>
   <translation>Drop certificates, test reports, contracts and photos here. The program keeps a copy, numbers them and puts them in the order of the criteria in the package.</translation>
  </message>
 </context>
 <context>
  <name>EvidenceFilters</name>
  <message>
   <source>Chưa gắn tiêu chí</source>
   <translation>Not tied to a criterion</translation>
  </message>
  <message>
   <source>Còn thiếu</source>
   <translation>Missing</translation>
  </message>
  <message>
   <source>Hết hạn trước ngày họp</source>
   <translation>Expires before the council meets</translation>
  </message>
  <message>
   <source>Không cần</source>
   <translation>Not needed</translation>
  </message>
  <message>
   <source>Loại: {name}</source>
   <translation>Kind: {name}</translation>
  </message>
  <message>
   <source>Lọc</source>
   <translation>Filter</translation>
  </message>
  <message>
   <source>Mọi loại, mọi tiêu chí</source>
   <translation>All kinds, all criteria</translation>
  </message>
  <message>
   <source>Theo loại giấy</source>
   <translation>By kind of paper</translation>
  </message>
  <message>
   <source>Theo tiêu chí</source>
   <translation>By criterion</translation>
  </message>
  <message>
   <source>Tiêu chí {number}</source>
   <translation>Criterion {number}</translation>
  </message>
  <message>
   <source>Tất cả</source>
   <translation>All</translation>
  </message>
 </context>
 <context>
  <name>EvidenceHead</name>
  <message>
   <source>Dán ảnh	Ctrl+V</source>
   <translation>Paste picture	Ctrl+V</translation>
  </message>
  <message>
   <source>Khác</source>
   <translation>Other</translation>
  </message>
  <message>
   <source>Minh chứng</source>
   <translation>Evidence</translation>
  </message>
  <message>
   <source>Quét thư mục</source>
   <translation>Scan a folder</translation>
  </message>
  <message>
   <source>Thêm tệp</source>
   <translation>Add files</translation>
  </message>
  <message>
   <source>{count} tệp, chỉ đọc</source>
   <translation>{count} files, read only</translation>
  </message>
  <message>
   <source>{count} tệp; kéo thả tệp vào đây để thêm</source>
   <translation>{count} files; drop files here to add more</translation>
  </message>
  <message>
   <source>Đường dẫn clip…</source>
   <translation>Link to a clip…</translation>
  </message>
 </context>
 <context>
  <name>EvidencePage</name>
  <message>
   <source>Minh chứng</source>
   <translation>Evidence</translation>
  </message>
 </context>
 <context>
  <name>ExcelPreview</name>
  <message>
   <source>Bảng trong tệp thay cho bảng đang có:</source>
   <translation>Tables in the file replace the ones here:</translation>
  </message>
  <message>
   <source>Không nhập:</source>
   <translation>Not taken in:</translation>
  </message>
  <message>
   <source>Nhập các bảng từ Excel</source>
   <translation>Take tables from Excel</translation>
  </message>
  <message>
   <source>Nhập xong vẫn hoàn tác được.</source>
   <translation>This can be undone afterwards.</translation>
  </message>
  <message>
   <source>Nhập {n} bảng</source>
   <translation>Take in {n} tables</translation>
  </message>
  <message>
   <source>Thôi</source>
   <translation>Cancel</translation>
  </message>
 </context>
 <context>
  <name>ExcelTables</name>
  <message>
   <source>Bảng phương án.xlsx</source>
   <translation>Plan tables.xlsx</translation>
  </message>
  <message>
   <source>Chọn tệp Excel</source>
   <translation>Choose an Excel file</translation>
  </message>
  <message>
   <source>Các bảng trong tệp giống hệt hồ sơ, không có gì đổi</source>
   <translation>The tables in the file equal the dossier, nothing changed</translation>
  </message>
  <message>
   <source>Excel (*.xlsx)</source>
   <translation>Excel (*.xlsx)</translation>
  </message>
  <message>
   <source>Lưu các bảng</source>
   <translation>Save the tables</translation>
  </message>
  <message>
   <source>Nhập các bảng từ Excel</source>
   <translation>Take tables from Excel</translation>
  </message>
  <message>
   <source>Xuất các bảng ra Excel</source>
   <translation>Export the tables to Excel</translation>
  </message>
  <message>
   <source>Đã lưu {name}</source>
   <translation>Saved {name}</translation>
  </message>
  <message>
   <source>Đã nhập {n} bảng</source>
   <translation>{n} tables taken in</translation>
  </message>
  <message>
   <source>Đọc tệp Excel</source>
   <translation>Read the Excel file</translation>
  </message>
 </context>
 <context>
  <name>ExchangePage</name>
  <message>
   <source>Trao đổi giữa các máy</source>
   <translation>Exchange between machines</translation>
  </message>
 </context>
 <context>
  <name>ExportKind</name>
  <message>
   <source>Bản chốt để nộp xã</source>
   <translation>Final copy to hand in to the commune</translation>
  </message>
  <message>
   <source>Bản nháp, mỗi trang có chữ BẢN NHÁP</source>
   <translation>Draft, every page is marked BẢN NHÁP (draft)</translation>
  </message>
  <message>
   <source>Chưa chốt được</source>
   <translation>Cannot be finalised yet</translation>
  </message>
  <message>
   <source>Chốt hồ sơ</source>
   <translation>Finalise the dossier</translation>
  </message>
  <message>
   <source>Chốt được</source>
   <translation>Can be finalised</translation>
  </message>
  <message>
   <source>Các bản đã chốt</source>
   <translation>Finalised versions</translation>
  </message>
  <message>
   <source>Gói bổ sung: chỉ những gì đổi sau khi nộp</source>
   <translation>Supplement: only what changed since it was handed in</translation>
  </message>
  <message>
   <source>Không còn lỗi phải sửa.</source>
   <translation>No errors left that must be fixed.</translation>
  </message>
  <message>
   <source>Sửa xong {count} lỗi thì xuất được bản nộp xã.</source>
   <translation>Fix {count} errors and the final package can be exported.</translation>
  </message>
  <message>
   <source>Xem các lỗi</source>
   <translation>Show the errors</translation>
  </message>
 </context>
 <context>
  <name>ExportOptions</name>
  <message>
   <source>Bỏ thông tin riêng và giấy tờ, ai cũng xem được</source>
   <translation>Leaves out private data and papers, for everybody to read</translation>
  </message>
  <message>
   <source>Chưa xuất được</source>
   <translation>Cannot be exported yet</translation>
  </message>
  <message>
   <source>Chọn nơi lưu gói hồ sơ</source>
   <translation>Choose where to save the package</translation>
  </message>
  <message>
   <source>DOCX để sửa</source>
   <translation>DOCX to edit</translation>
  </message>
  <message>
   <source>Dừng</source>
   <translation>Stop</translation>
  </message>
  <message>
   <source>Ghi bản công khai</source>
   <translation>Write public copy</translation>
  </message>
  <message>
   <source>Gói hồ sơ gồm</source>
   <translation>The package holds</translation>
  </message>
  <message>
   <source>In cả minh chứng DOCX, XLSX vào phụ lục</source>
   <translation>Print DOCX and XLSX papers in the appendix too</translation>
  </message>
  <message>
   <source>In sổ ghi tay, in nháp</source>
   <translation>Print a booklet or a draft</translation>
  </message>
  <message>
   <source>Khóa gói bằng mật khẩu</source>
   <translation>Seal the package with a passphrase</translation>
  </message>
  <message>
   <source>Mở thư mục</source>
   <translation>Open folder</translation>
  </message>
  <message>
   <source>Nơi lưu</source>
   <translation>Place</translation>
  </message>
  <message>
   <source>PDF để in, nộp</source>
   <translation>PDF to print and hand in</translation>
  </message>
  <message>
   <source>Tệp dữ liệu, bảng kê mã kiểm tra, gói nén ZIP</source>
   <translation>Data file, list of checksums, ZIP archive</translation>
  </message>
  <message>
   <source>Xuất bản nháp</source>
   <translation>Export draft</translation>
  </message>
  <message>
   <source>Xuất bản nộp xã</source>
   <translation>Export final package</translation>
  </message>
  <message>
   <source>Xuất gói bổ sung</source>
   <translation>Export the supplement</translation>
  </message>
  <message>
   <source>Xuất nháp gói bổ sung</source>
   <translation>Export a draft supplement</translation>
  </message>
  <message>
   <source>{count} tệp minh chứng, đánh số MC</source>
   <translation>{count} evidence files, numbered MC</translation>
  </message>
  <message>
   <source>Đang xuất</source>
   <translation>Exporting</translation>
  </message>
  <message>
   <source>Đổi…</source>
   <translation>Change…</translation>
  </message>
 </context>
 <context>
  <name>ExportPage</name>
  <message>
   <source>Ghi bản công khai</source>
   <translation>Write public copy</translation>
  </message>
  <message>
   <source>So với bản đã nộp</source>
   <translation>Compared with what was handed in</translation>
  </message>
  <message>
   <source>Xuất gói hồ sơ</source>
   <translation>Export package</translation>
  </message>
  <message>
   <source>Đã ghi bản công khai {name}, bỏ {n} giấy tờ và chỗ riêng</source>
   <translation>Public copy {name} written, {n} papers and private places left out</translation>
  </message>
  <message>
   <source>Đã xuất {count} tệp, mã bản {snapshot}</source>
   <translation>Exported {count} files, version {snapshot}</translation>
  </message>
 </context>
 <context>
  <name>FigureCard</name>
  <message>
   <source>Mở danh sách đứng sau con số này</source>
   <translation>Open the list behind this number</translation>
  </message>
  <message>
   <source>chưa giao chỉ tiêu</source>
   <translation>no target set</translation>
  </message>
  <message>
   <source>chưa đạt chỉ tiêu {goal}</source>
   <translation>target {goal} not reached</translation>
  </message>
  <message>
   <source>chỉ tiêu {goal}</source>
   <translation>target {goal}</translation>
  </message>
  <message>
   <source>{n} dòng</source>
   <translation>{n} rows</translation>
  </message>
  <message>
   <source>{n} triệu</source>
   <translation>{n} million</translation>
  </message>
  <message>
   <source>{part} trên {whole}</source>
   <translation>{part} of {whole}</translation>
  </message>
  <message>
   <source>đạt chỉ tiêu {goal}</source>
   <translation>target {goal} reached</translation>
  </message>
 </context>
 <context>
  <name>FigureStrip</name>
  <message>
   <source>Chưa có năm trước để so</source>
   <translation>No year before to compare with</translation>
  </message>
  <message>
   <source>Cần bảng chi phí và giá bán</source>
   <translation>Needs costs and prices</translation>
  </message>
  <message>
   <source>Cần lợi nhuận hai năm trước năm đánh giá</source>
   <translation>Needs the profit of two years before the assessment</translation>
  </message>
  <message>
   <source>Doanh thu {year}</source>
   <translation>Revenue {year}</translation>
  </message>
  <message>
   <source>Lợi nhuận {year}</source>
   <translation>Profit {year}</translation>
  </message>
  <message>
   <source>Tiêu chí {number}, tăng trưởng</source>
   <translation>Criterion {number}, growth</translation>
  </message>
  <message>
   <source>triệu đồng</source>
   <translation>million dong</translation>
  </message>
  <message>
   <source>trên {most} điểm</source>
   <translation>of {most} points</translation>
  </message>
  <message>
   <source>{share}% sản lượng kế hoạch</source>
   <translation>{share}% of the planned output</translation>
  </message>
  <message>
   <source>{step}% so với năm {year}</source>
   <translation>{step}% over {year}</translation>
  </message>
  <message>
   <source>Điểm hòa vốn {year}</source>
   <translation>Break-even {year}</translation>
  </message>
 </context>
 <context>
  <name>FilesCard</name>
  <message>
   <source>Chưa có</source>
   <translation>Missing</translation>
  </message>
  <message>
   <source>Hồ sơ tự công bố</source>
   <translation>File of the self-declaration</translation>
  </message>
  <message>
   <source>Hồ sơ xin giấy an toàn thực phẩm</source>
   <translation>File for the food-safety certificate</translation>
  </message>
  <message>
   <source>Không thuộc diện cấp giấy</source>
   <translation>No certificate is issued for this case</translation>
  </message>
  <message>
   <source>Minh chứng</source>
   <translation>Evidence</translation>
  </message>
  <message>
   <source>{title}: {have}/{all}</source>
   <translation>{title}: {have}/{all}</translation>
  </message>
  <message>
   <source>Đã khai</source>
   <translation>Stated</translation>
  </message>
  <message>
   <source>Đã đánh dấu</source>
   <translation>Ticked</translation>
  </message>
 </context>
 <context>
  <name>FilesEditor</name>
  <message>
   <source>Chọn tệp minh chứng</source>
   <translation>Choose evidence files</translation>
  </message>
  <message>
   <source>Gỡ {name} khỏi trường này</source>
   <translation>Untie {name} from this field</translation>
  </message>
  <message>
   <source>Không có tệp nào</source>
   <translation>There is no file</translation>
  </message>
  <message>
   <source>Mở xem {name}</source>
   <translation>Open {name}</translation>
  </message>
  <message>
   <source>Thêm tệp</source>
   <translation>Add files</translation>
  </message>
  <message>
   <source>Thêm tệp: {field}</source>
   <translation>Add files: {field}</translation>
  </message>
  <message>
   <source>hoặc kéo thả tệp vào đây</source>
   <translation>or drop files here</translation>
  </message>
  <message>
   <source>hạn {day}</source>
   <translation>due {day}</translation>
  </message>
 </context>
 <context>
  <name>FilterChips</name>
  <message>
   <source>Bỏ điều kiện này</source>
   <translation>Remove this filter</translation>
  </message>
 </context>
 <context>
  <name>FilterLine</name>
  <message>
   <source>Chỉ xem dòng có</source>
   <translation>Only rows with</translation>
  </message>
  <message>
   <source>Cột để lọc</source>
   <translation>Column to filter</translation>
  </message>
  <message>
   <source>Giá trị</source>
   <translation>Value</translation>
  </message>
  <message>
   <source>Lọc</source>
   <translation>Filter</translation>
  </message>
  <message>
   <source>So sánh</source>
   <translation>Compare</translation>
  </message>
  <message>
   <source>Thôi lọc</source>
   <translation>Clear the filter</translation>
  </message>
  <message>
   <source>bằng</source>
   <translation>equals</translation>
  </message>
  <message>
   <source>còn trống</source>
   <translation>empty</translation>
  </message>
  <message>
   <source>có chữ</source>
   <translation>contains</translation>
  </message>
  <message>
   <source>là</source>
   <translation>is</translation>
  </message>
  <message>
   <source>từ</source>
   <translation>from</translation>
  </message>
  <message>
   <source>đã ghi</source>
   <translation>entered</translation>
  </message>
  <message>
   <source>đến</source>
   <translation>to</translation>
  </message>
 </context>
 <context>
  <name>FinalisePage</name>
  <message>
   <source>Bấm vào từng lỗi để tới chỗ sửa. Bản kê bên dưới là hiện trạng.</source>
   <translation>Click an error to go where it is mended. The statement below is the current state.</translation>
  </message>
  <message>
   <source>Chưa chốt được: còn {count} lỗi phải sửa</source>
   <translation>Cannot be finalised yet: {count} errors must be fixed</translation>
  </message>
  <message>
   <source>Chốt hồ sơ</source>
   <translation>Finalise the dossier</translation>
  </message>
  <message>
   <source>Chốt là giữ nguyên bản này và khóa hồ sơ</source>
   <translation>Finalising keeps this version as it is and locks the dossier</translation>
  </message>
  <message>
   <source>Các bản đã chốt</source>
   <translation>Finalised versions</translation>
  </message>
  <message>
   <source>Còn {count} chỗ nên sửa, không chặn việc chốt.</source>
   <translation>{count} things should be fixed; they do not block finalising.</translation>
  </message>
  <message>
   <source>Ghi chú cho bản này</source>
   <translation>Note for this version</translation>
  </message>
  <message>
   <source>Hồ sơ này đang chốt</source>
   <translation>This dossier is finalised</translation>
  </message>
  <message>
   <source>Kiểm tra</source>
   <translation>Check</translation>
  </message>
  <message>
   <source>Muốn sửa thì bấm Mở lại để sửa ở đầu trang.</source>
   <translation>To edit it, choose Reopen at the top of the page.</translation>
  </message>
  <message>
   <source>Tôi đã đọc lại, những điều kê khai ở trên là đúng</source>
   <translation>I have read it again; what is declared above is correct</translation>
  </message>
  <message>
   <source>Tới chỗ sửa</source>
   <translation>Go and fix</translation>
  </message>
  <message>
   <source>Xác nhận</source>
   <translation>Confirm</translation>
  </message>
  <message>
   <source>không bắt buộc, ví dụ: nộp xã lần đầu</source>
   <translation>optional, for example: first hand-in at the commune</translation>
  </message>
  <message>
   <source>Đã chốt bản {number}, mã {snapshot}</source>
   <translation>Finalised version {number}, id {snapshot}</translation>
  </message>
  <message>
   <source>Đọc lại bản kê bên dưới. Cần sửa về sau thì mở lại, bản chốt vẫn còn.</source>
   <translation>Read the statement below again. If it must be edited later, reopen it; the finalised version remains.</translation>
  </message>
 </context>
 <context>
  <name>Findable</name>
  <message>
   <source>Bộ sản phẩm</source>
   <translation>Criteria set</translation>
  </message>
  <message>
   <source>Chốt hồ sơ</source>
   <translation>Finalise the dossier</translation>
  </message>
  <message>
   <source>Chủ thể</source>
   <translation>Producer</translation>
  </message>
  <message>
   <source>Các bản đã chốt</source>
   <translation>Finalised versions</translation>
  </message>
  <message>
   <source>Cách đọc luật</source>
   <translation>Reading of the law</translation>
  </message>
  <message>
   <source>Công cụ</source>
   <translation>Tools</translation>
  </message>
  <message>
   <source>Giải nghĩa</source>
   <translation>Meaning</translation>
  </message>
  <message>
   <source>Hồ sơ</source>
   <translation>Dossiers</translation>
  </message>
  <message>
   <source>Kiểm tra</source>
   <translation>Check</translation>
  </message>
  <message>
   <source>Minh chứng</source>
   <translation>Evidence</translation>
  </message>
  <message>
   <source>Mục kê khai</source>
   <translation>Section</translation>
  </message>
  <message>
   <source>Phiếu tiếp nhận</source>
   <translation>Receipt slip</translation>
  </message>
  <message>
   <source>Quyết định</source>
   <translation>Decisions</translation>
  </message>
  <message>
   <source>Sổ tay</source>
   <translation>Handbook</translation>
  </message>
  <message>
   <source>Tiêu chí</source>
   <translation>Criterion</translation>
  </message>
  <message>
   <source>Trang</source>
   <translation>Page</translation>
  </message>
  <message>
   <source>Trang của hồ sơ đang mở</source>
   <translation>Pages of the open dossier</translation>
  </message>
  <message>
   <source>Tự chấm điểm</source>
   <translation>Self-assessment</translation>
  </message>
  <message>
   <source>Xuất gói hồ sơ</source>
   <translation>Export package</translation>
  </message>
  <message>
   <source>Ô kê khai</source>
   <translation>Form field</translation>
  </message>
  <message>
   <source>Điền nhanh</source>
   <translation>Quick entry</translation>
  </message>
  <message>
   <source>Đường tới sao</source>
   <translation>Road to the star</translation>
  </message>
 </context>
 <context>
  <name>Finding</name>
  <message>
   <source>tiêu chí {number}</source>
   <translation>criterion {number}</translation>
  </message>
  <message>
   <source>ô {name}</source>
   <translation>field {name}</translation>
  </message>
 </context>
 <context>
  <name>FindingsView</name>
  <message>
   <source>Mục này không có lỗi.</source>
   <translation>This section has no errors.</translation>
  </message>
 </context>
 <context>
  <name>FirstStart</name>
  <message>
   <source>Bắt đầu t&amp;rống</source>
   <translation>Start e&amp;mpty</translation>
  </message>
  <message>
   <source>Che màn hình khi rời máy. Không mã hóa ổ đĩa; quên mật khẩu thì mở bằng mã khôi phục.</source>
   <translation>Covers the screen while you are away. It does not encrypt the disk; a recovery code opens it when the passphrase is forgotten.</translation>
  </message>
  <message>
   <source>Chào anh/chị</source>
   <translation>Welcome</translation>
  </message>
  <message>
   <source>Khóa màn hình bằng mật khẩu (không bắt buộc)</source>
   <translation>Lock the screen with a passphrase (optional)</translation>
  </message>
  <message>
   <source>Mở bộ hồ sơ &amp;mẫu</source>
   <translation>Open the &amp;sample dossiers</translation>
  </message>
  <message>
   <source>OCOP Desktop</source>
   <translation>OCOP Desktop</translation>
  </message>
  <message>
   <source>Th&amp;oát</source>
   <translation>&amp;Quit</translation>
  </message>
  <message>
   <source>Vài câu trước khi bắt đầu. Tên và nơi làm việc để trống cũng được; mọi câu trả lời sửa lại được trong Cài đặt.</source>
   <translation>A few questions before you start. Name and place may be left empty; every answer can be changed in Settings.</translation>
  </message>
 </context>
 <context>
  <name>FolderCard</name>
  <message>
   <source>Chuyển dữ liệu</source>
   <translation>Move the data</translation>
  </message>
  <message>
   <source>Chuyển sang chỗ khác…</source>
   <translation>Move elsewhere…</translation>
  </message>
  <message>
   <source>Chưa sao lưu được</source>
   <translation>Not backed up yet</translation>
  </message>
  <message>
   <source>Chờ việc đang chạy xong rồi chuyển dữ liệu.</source>
   <translation>Wait for the running work to finish, then move the data.</translation>
  </message>
  <message>
   <source>Dữ liệu</source>
   <translation>Data</translation>
  </message>
  <message>
   <source>Mọi hồ sơ và minh chứng nằm trong thư mục này, trên máy của anh/chị; phần mềm không gửi gì đi đâu. Muốn chuyển sang máy khác, xuất gói hồ sơ hoặc chép cả thư mục.</source>
   <translation>All dossiers and evidence are in this folder, on your machine; the program sends nothing anywhere. To move to another machine, export packages or copy the whole folder.</translation>
  </message>
  <message>
   <source>Mọi tệp được chép sang chỗ mới và so lại từng tệp. Đủ cả rồi phần mềm mới dùng chỗ mới; chỗ cũ được đổi tên và để nguyên cho anh/chị tự xóa.</source>
   <translation>Every file is copied to the new place and compared. Only when all is there does the app use the new place; the old one is renamed and left for you to delete.</translation>
  </message>
  <message>
   <source>Mở thư mục dữ liệu</source>
   <translation>Open the data folder</translation>
  </message>
  <message>
   <source>OCOP Desktop mới</source>
   <translation>OCOP Desktop new</translation>
  </message>
  <message>
   <source>Sao lưu gần nhất: {day}</source>
   <translation>Last backup: {day}</translation>
  </message>
  <message>
   <source>Thôi</source>
   <translation>Cancel</translation>
  </message>
  <message>
   <source>Thư mục dữ liệu</source>
   <translation>Data folder</translation>
  </message>
 </context>
 <context>
  <name>Gallery</name>
  <message>
   <source>0 trên 12</source>
   <translation>0 of 12</translation>
  </message>
  <message>
   <source>2.3 Ghi nhãn</source>
   <translation>2.3 Labelling</translation>
  </message>
  <message>
   <source>3 hồ sơ</source>
   <translation>3 dossiers</translation>
  </message>
  <message>
   <source>8 trên 12</source>
   <translation>8 of 12</translation>
  </message>
  <message>
   <source>Biểu tượng</source>
   <translation>Icons</translation>
  </message>
  <message>
   <source>Bảng</source>
   <translation>Table</translation>
  </message>
  <message>
   <source>Chưa chọn</source>
   <translation>Not chosen</translation>
  </message>
  <message>
   <source>Chưa có hồ sơ</source>
   <translation>No dossiers yet</translation>
  </message>
  <message>
   <source>Chưa đúng — xem ví dụ rồi ghi lại.</source>
   <translation>Not right yet — look at the example and write it again.</translation>
  </message>
  <message>
   <source>Chặn 4 sao</source>
   <translation>Blocks 4 stars</translation>
  </message>
  <message>
   <source>Chủ thể</source>
   <translation>Producer</translation>
  </message>
  <message>
   <source>Chữ</source>
   <translation>Text</translation>
  </message>
  <message>
   <source>Cán bộ xã</source>
   <translation>Commune officer</translation>
  </message>
  <message>
   <source>Có phím tắt</source>
   <translation>Has a shortcut</translation>
  </message>
  <message>
   <source>Cỡ chữ</source>
   <translation>Text size</translation>
  </message>
  <message>
   <source>Dấu</source>
   <translation>Marks</translation>
  </message>
  <message>
   <source>Ghi nhãn</source>
   <translation>Labelling</translation>
  </message>
  <message>
   <source>Giấy an toàn thực phẩm hết hạn</source>
   <translation>The food-safety certificate expires</translation>
  </message>
  <message>
   <source>Hoàn tác</source>
   <translation>Undo</translation>
  </message>
  <message>
   <source>Hình vẽ</source>
   <translation>Drawings</translation>
  </message>
  <message>
   <source>Hôm nay</source>
   <translation>Today</translation>
  </message>
  <message>
   <source>Hồ sơ mới</source>
   <translation>New dossier</translation>
  </message>
  <message>
   <source>Khung</source>
   <translation>Frame</translation>
  </message>
  <message>
   <source>Làm hồ sơ cho sản phẩm của mình</source>
   <translation>Prepare a dossier for my own product</translation>
  </message>
  <message>
   <source>Lỗi 4</source>
   <translation>Errors 4</translation>
  </message>
  <message>
   <source>Lựa chọn</source>
   <translation>Options</translation>
  </message>
  <message>
   <source>MẪU</source>
   <translation>SAMPLE</translation>
  </message>
  <message>
   <source>Mật ong hoa rừng, 70,0 điểm</source>
   <translation>Forest honey, 70.0 points</translation>
  </message>
  <message>
   <source>Mọi thành phần giao diện</source>
   <translation>All parts of the interface</translation>
  </message>
  <message>
   <source>Một câu dài để thấy chữ xuống dòng ra sao khi cửa sổ hẹp hoặc cỡ chữ to: hợp đồng bao tiêu có chữ ký hai bên, biên bản thanh lý và hóa đơn của mười hai tháng gần nhất</source>
   <translation>A long sentence to see how text wraps when the window is narrow or the text is large: a purchase contract signed by both sides, the record of its completion and the invoices of the last twelve months</translation>
  </message>
  <message>
   <source>Nguyên liệu</source>
   <translation>Materials</translation>
  </message>
  <message>
   <source>Nút</source>
   <translation>Buttons</translation>
  </message>
  <message>
   <source>Nền</source>
   <translation>Background</translation>
  </message>
  <message>
   <source>Nộp xã chậm nhất</source>
   <translation>Last day at the commune</translation>
  </message>
  <message>
   <source>Rê chuột</source>
   <translation>Hover</translation>
  </message>
  <message>
   <source>Sáng</source>
   <translation>Light</translation>
  </message>
  <message>
   <source>Thông báo</source>
   <translation>Notices</translation>
  </message>
  <message>
   <source>Thường</source>
   <translation>Normal</translation>
  </message>
  <message>
   <source>Thẻ</source>
   <translation>Cards</translation>
  </message>
  <message>
   <source>Trợ giúp</source>
   <translation>Help</translation>
  </message>
  <message>
   <source>Tìm mọi thứ, không cần dấu</source>
   <translation>Find anything, accents optional</translation>
  </message>
  <message>
   <source>Tất cả</source>
   <translation>All</translation>
  </message>
  <message>
   <source>Tắt</source>
   <translation>Off</translation>
  </message>
  <message>
   <source>Tỉnh chấm</source>
   <translation>Province scores</translation>
  </message>
  <message>
   <source>Tối</source>
   <translation>Dark</translation>
  </message>
  <message>
   <source>Vai trò</source>
   <translation>Role</translation>
  </message>
  <message>
   <source>Xuất bản nháp</source>
   <translation>Export draft</translation>
  </message>
  <message>
   <source>ba phần điểm</source>
   <translation>three parts of the score</translation>
  </message>
  <message>
   <source>bộ lọc</source>
   <translation>filter</translation>
  </message>
  <message>
   <source>chỉ hình</source>
   <translation>picture only</translation>
  </message>
  <message>
   <source>chọn một</source>
   <translation>choose one</translation>
  </message>
  <message>
   <source>chữ dài</source>
   <translation>long text</translation>
  </message>
  <message>
   <source>chữ dài, rút gọn</source>
   <translation>long text, shortened</translation>
  </message>
  <message>
   <source>chữ dài, tự xuống dòng</source>
   <translation>long text, wrapped</translation>
  </message>
  <message>
   <source>dấu</source>
   <translation>mark</translation>
  </message>
  <message>
   <source>dấu bấm được</source>
   <translation>clickable mark</translation>
  </message>
  <message>
   <source>dấu vuông</source>
   <translation>square mark</translation>
  </message>
  <message>
   <source>mật ong rừng</source>
   <translation>forest honey</translation>
  </message>
  <message>
   <source>mốc thời gian</source>
   <translation>milestones</translation>
  </message>
  <message>
   <source>phím</source>
   <translation>keys</translation>
  </message>
  <message>
   <source>sao</source>
   <translation>stars</translation>
  </message>
  <message>
   <source>thang sao</source>
   <translation>star ladder</translation>
  </message>
  <message>
   <source>thanh</source>
   <translation>bar</translation>
  </message>
  <message>
   <source>thanh có ngưỡng</source>
   <translation>bar with thresholds</translation>
  </message>
  <message>
   <source>thông báo</source>
   <translation>notice</translation>
  </message>
  <message>
   <source>thông báo dài</source>
   <translation>long notice</translation>
  </message>
  <message>
   <source>thông báo, hoàn tác được</source>
   <translation>notice that can be taken back</translation>
  </message>
  <message>
   <source>thẻ</source>
   <translation>card</translation>
  </message>
  <message>
   <source>thẻ nối</source>
   <translation>tab</translation>
  </message>
  <message>
   <source>thẻ: thường, đã chọn, bấm được</source>
   <translation>card: normal, selected, clickable</translation>
  </message>
  <message>
   <source>tiến độ</source>
   <translation>progress</translation>
  </message>
  <message>
   <source>trạng thái</source>
   <translation>state</translation>
  </message>
  <message>
   <source>trạng thái, to</source>
   <translation>state, large</translation>
  </message>
  <message>
   <source>trống</source>
   <translation>empty</translation>
  </message>
  <message>
   <source>vòng điểm</source>
   <translation>score ring</translation>
  </message>
  <message>
   <source>vòng điểm: trống, thêm</source>
   <translation>score ring: empty, more</translation>
  </message>
  <message>
   <source>Ô nhập</source>
   <translation>Input fields</translation>
  </message>
  <message>
   <source>ô tìm</source>
   <translation>search box</translation>
  </message>
  <message>
   <source>Đang làm</source>
   <translation>In progress</translation>
  </message>
  <message>
   <source>Đang xuất</source>
   <translation>Exporting</translation>
  </message>
  <message>
   <source>Điểm</source>
   <translation>Points</translation>
  </message>
  <message>
   <source>Đã chọn</source>
   <translation>Chosen</translation>
  </message>
  <message>
   <source>Đã lưu lúc 10:32:05</source>
   <translation>Saved at 10:32:05</translation>
  </message>
  <message>
   <source>Đã xóa “Mật ong hoa rừng”</source>
   <translation>Deleted “Mật ong hoa rừng”</translation>
  </message>
  <message>
   <source>Đủ điểm 4 sao</source>
   <translation>Enough points for 4 stars</translation>
  </message>
  <message>
   <source>đánh dấu</source>
   <translation>mark</translation>
  </message>
  <message>
   <source>đồng hồ ngày làm việc</source>
   <translation>working-day clock</translation>
  </message>
 </context>
 <context>
  <name>GuessPanel</name>
  <message>
   <source>Cấp cho</source>
   <translation>Issued to</translation>
  </message>
  <message>
   <source>Giấy cụ thể</source>
   <translation>Specific paper</translation>
  </message>
  <message>
   <source>Hết hạn</source>
   <translation>Expired</translation>
  </message>
  <message>
   <source>Loại giấy</source>
   <translation>Kind of paper</translation>
  </message>
  <message>
   <source>Ngày cấp</source>
   <translation>Issue date</translation>
  </message>
  <message>
   <source>Nơi cấp</source>
   <translation>Issued by</translation>
  </message>
  <message>
   <source>Sản phẩm ghi trên giấy</source>
   <translation>Product named on the paper</translation>
  </message>
  <message>
   <source>Số</source>
   <translation>No.</translation>
  </message>
  <message>
   <source>Tên giấy</source>
   <translation>Name of the paper</translation>
  </message>
  <message>
   <source>Đúng</source>
   <translation>Correct</translation>
  </message>
  <message>
   <source>Đúng cả</source>
   <translation>All correct</translation>
  </message>
  <message>
   <source>Đúng: {title} {value}</source>
   <translation>Correct: {title} {value}</translation>
  </message>
  <message>
   <source>Đọc được {count} ô, chờ xác nhận</source>
   <translation>Read {count} fields, to be confirmed</translation>
  </message>
  <message>
   <source>Đọc ở {place}</source>
   <translation>Read at {place}</translation>
  </message>
 </context>
 <context>
  <name>HandbookPage</name>
  <message>
   <source>Các bộ sản phẩm</source>
   <translation>Criteria sets</translation>
  </message>
  <message>
   <source>Dành cho cán bộ</source>
   <translation>For officers</translation>
  </message>
  <message>
   <source>Giải nghĩa từ</source>
   <translation>Glossary</translation>
  </message>
  <message>
   <source>Hướng dẫn từng bước</source>
   <translation>Step by step</translation>
  </message>
  <message>
   <source>In sổ ghi tay</source>
   <translation>Print a booklet</translation>
  </message>
  <message>
   <source>Luyện tập trên hồ sơ mẫu</source>
   <translation>Practise on a sample dossier</translation>
  </message>
  <message>
   <source>Nội dung</source>
   <translation>Words</translation>
  </message>
  <message>
   <source>Quyết định và thời hạn</source>
   <translation>Decisions and deadlines</translation>
  </message>
  <message>
   <source>Sổ tay</source>
   <translation>Handbook</translation>
  </message>
  <message>
   <source>Tìm bộ, tiêu chí…</source>
   <translation>Find a set, a criterion…</translation>
  </message>
  <message>
   <source>Đọc trước</source>
   <translation>Read first</translation>
  </message>
 </context>
 <context>
  <name>HelpView</name>
  <message>
   <source>Chèn vào bảng</source>
   <translation>Insert into the table</translation>
  </message>
  <message>
   <source>Chép vào ô</source>
   <translation>Copy into the field</translation>
  </message>
  <message>
   <source>Các mức nghĩa là gì</source>
   <translation>What the levels mean</translation>
  </message>
  <message>
   <source>Giấy tờ chứng minh</source>
   <translation>Papers that prove it</translation>
  </message>
  <message>
   <source>Gợi ý</source>
   <translation>Advice</translation>
  </message>
  <message>
   <source>Hay sai</source>
   <translation>Common mistakes</translation>
  </message>
  <message>
   <source>Là gì</source>
   <translation>What it is</translation>
  </message>
  <message>
   <source>Tiêu chí {n}</source>
   <translation>Criterion {n}</translation>
  </message>
  <message>
   <source>Tìm ở đâu</source>
   <translation>Where to find it</translation>
  </message>
  <message>
   <source>Vì sao hỏi</source>
   <translation>Why it is asked</translation>
  </message>
  <message>
   <source>Ví dụ</source>
   <translation>Example</translation>
  </message>
  <message>
   <source>Đang ở ô</source>
   <translation>You are at the field</translation>
  </message>
  <message>
   <source>Đặt con trỏ vào một ô để xem ô đó nghĩa là gì và lấy số liệu ở đâu.</source>
   <translation>Put the cursor into a field to see what it means and where to find the data.</translation>
  </message>
 </context>
 <context>
  <name>HolidaysCard</name>
  <message>
   <source>Bỏ ngày đang chọn</source>
   <translation>Remove the chosen day</translation>
  </message>
  <message>
   <source>Bộ quy định</source>
   <translation>Rulebook</translation>
  </message>
  <message>
   <source>Nguồn</source>
   <translation>Source</translation>
  </message>
  <message>
   <source>Ngày</source>
   <translation>Day</translation>
  </message>
  <message>
   <source>Ngày chưa đúng. Gõ như 3/9/2027.</source>
   <translation>The day is not right. Type it like 3/9/2027.</translation>
  </message>
  <message>
   <source>Ngày làm việc được đếm trừ thứ Bảy, Chủ nhật và các ngày này. Ngày nghỉ bù, nghỉ Tết do Nhà nước quyết từng năm: có thông báo thì thêm vào đây.</source>
   <translation>Working days are counted without Saturdays, Sundays and these days. Compensation days and the lunar new year are decided each year: add them here once they are announced.</translation>
  </message>
  <message>
   <source>Ngày nghỉ lễ</source>
   <translation>Public holidays</translation>
  </message>
  <message>
   <source>Thêm ngày nghỉ</source>
   <translation>Add a day off</translation>
  </message>
  <message>
   <source>Tên</source>
   <translation>Name</translation>
  </message>
  <message>
   <source>Tên ngày nghỉ</source>
   <translation>Name of the day off</translation>
  </message>
  <message>
   <source>Tự thêm</source>
   <translation>Added here</translation>
  </message>
  <message>
   <source>ngày/tháng/năm</source>
   <translation>day/month/year</translation>
  </message>
  <message>
   <source>ví dụ: Nghỉ bù Quốc khánh</source>
   <translation>for example: day off for National Day</translation>
  </message>
  <message>
   <source>Đã bỏ ngày nghỉ {day}</source>
   <translation>Removed the day off {day}</translation>
  </message>
 </context>
 <context>
  <name>HomePage</name>
  <message>
   <source>, {n} việc gấp trong tuần</source>
   <translation>, {n} urgent tasks this week</translation>
  </message>
  <message>
   <source>Hồ sơ của anh/chị sẽ ở đây</source>
   <translation>Your dossiers will be here</translation>
  </message>
  <message>
   <source>Hồ sơ mới</source>
   <translation>New dossier</translation>
  </message>
  <message>
   <source>Mỗi sản phẩm một hồ sơ. Trả lời năm câu hỏi là có ngay bộ chấm đúng, danh sách giấy tờ cần lo và ngày phải nộp. Muốn xem thử trước, hãy mở bộ hồ sơ mẫu.</source>
   <translation>One dossier per product. Answer five questions to get the right score set, the list of papers to obtain and the day to hand in. To look around first, open the sample dossiers.</translation>
  </message>
  <message>
   <source>Mở bộ hồ sơ mẫu</source>
   <translation>Open the sample dossiers</translation>
  </message>
  <message>
   <source>Mở tệp hồ sơ</source>
   <translation>Open a dossier file</translation>
  </message>
  <message>
   <source>Trang chủ</source>
   <translation>Home</translation>
  </message>
  <message>
   <source>Xem cả {n} hồ sơ</source>
   <translation>Show all {n} dossiers</translation>
  </message>
  <message>
   <source>{n} hồ sơ</source>
   <translation>{n} dossiers</translation>
  </message>
  <message>
   <source>{today}. Đợt gần nhất: xã gửi tỉnh trước {day}.</source>
   <translation>{today}. Next round: the commune sends to the province before {day}.</translation>
  </message>
 </context>
 <context>
  <name>IndicatorsPage</name>
  <message>
   <source>Chỉ tiêu</source>
   <translation>Indicators</translation>
  </message>
  <message>
   <source>Chỉ tiêu OCOP</source>
   <translation>OCOP indicators</translation>
  </message>
  <message>
   <source>Chỉ tiêu cần giao</source>
   <translation>Target to set</translation>
  </message>
  <message>
   <source>Excel (.xlsx)</source>
   <translation>Excel (.xlsx)</translation>
  </message>
  <message>
   <source>Ghi chỉ tiêu</source>
   <translation>Save targets</translation>
  </message>
  <message>
   <source>Giao chỉ tiêu của đơn vị:</source>
   <translation>Set targets for the unit:</translation>
  </message>
  <message>
   <source>Mức phải đạt</source>
   <translation>Level to reach</translation>
  </message>
  <message>
   <source>Năm</source>
   <translation>Year</translation>
  </message>
  <message>
   <source>Năm {year}</source>
   <translation>Year {year}</translation>
  </message>
  <message>
   <source>PDF có biểu đồ</source>
   <translation>PDF with charts</translation>
  </message>
  <message>
   <source>So với kế hoạch</source>
   <translation>Against the plan</translation>
  </message>
  <message>
   <source>Sổ theo dõi</source>
   <translation>Registers</translation>
  </message>
  <message>
   <source>Word (.docx)</source>
   <translation>Word (.docx)</translation>
  </message>
  <message>
   <source>Xuất báo cáo</source>
   <translation>Export report</translation>
  </message>
  <message>
   <source>Xuất báo cáo chỉ tiêu</source>
   <translation>Export the indicator report</translation>
  </message>
  <message>
   <source>mọi địa bàn trong dữ liệu này</source>
   <translation>all places in this data</translation>
  </message>
  <message>
   <source>mức phải đạt</source>
   <translation>level to reach</translation>
  </message>
  <message>
   <source>Đang đếm năm {year}…</source>
   <translation>Counting {year}…</translation>
  </message>
  <message>
   <source>Đã ghi báo cáo vào “{name}”</source>
   <translation>Report written to “{name}”</translation>
  </message>
  <message>
   <source>Đã ghi chỉ tiêu năm {year}</source>
   <translation>Saved the targets of {year}</translation>
  </message>
  <message>
   <source>Đếm chỉ tiêu</source>
   <translation>Counting indicators</translation>
  </message>
 </context>
 <context>
  <name>IntakeView</name>
  <message>
   <source>Chữ trong tệp gõ bằng phông {name}; đã đổi sang Unicode.</source>
   <translation>The text in the file was typed in the {name} font; it was turned into Unicode.</translation>
  </message>
  <message>
   <source>Các dòng của tệp</source>
   <translation>Rows of the file</translation>
  </message>
  <message>
   <source>Có phần của tệp không vào sổ</source>
   <translation>Part of the file goes into no register</translation>
  </message>
  <message>
   <source>Cần xem lại</source>
   <translation>To be looked at</translation>
  </message>
  <message>
   <source>Cột không nhập: {names}.</source>
   <translation>Columns not taken in: {names}.</translation>
  </message>
  <message>
   <source>Cột trong tệp vào cột nào của sổ</source>
   <translation>Which column of the file goes into which column of the register</translation>
  </message>
  <message>
   <source>Dòng</source>
   <translation>Row</translation>
  </message>
  <message>
   <source>Không nhập nữa</source>
   <translation>Do not import</translation>
  </message>
  <message>
   <source>Nhập</source>
   <translation>Import</translation>
  </message>
  <message>
   <source>Nhập {n} dòng</source>
   <translation>Import {n} rows</translation>
  </message>
  <message>
   <source>Nhập “{name}”</source>
   <translation>Import “{name}”</translation>
  </message>
  <message>
   <source>Nội dung</source>
   <translation>Words</translation>
  </message>
  <message>
   <source>Sai, bỏ qua</source>
   <translation>Wrong, skipped</translation>
  </message>
  <message>
   <source>Sẽ làm</source>
   <translation>Will be done</translation>
  </message>
  <message>
   <source>Sửa dòng đã có</source>
   <translation>Change existing rows</translation>
  </message>
  <message>
   <source>Thêm mới</source>
   <translation>Add new</translation>
  </message>
  <message>
   <source>Trùng trong tệp</source>
   <translation>Doubled in the file</translation>
  </message>
  <message>
   <source>Tất cả</source>
   <translation>All</translation>
  </message>
  <message>
   <source>Xem từng dòng</source>
   <translation>Row by row</translation>
  </message>
  <message>
   <source>Xem vài dòng bên dưới trước khi nhập.</source>
   <translation>Look at a few rows below before importing.</translation>
  </message>
  <message>
   <source>{name}: {n} dòng không ghi được vì tệp không có ngày công nhận; sao và hạn nằm ở sổ công nhận, nhập thêm tệp có cột ngày.</source>
   <translation>{name}: {n} lines cannot be kept because the file has no day of recognition; stars and expiry stand in the register of recognitions, take in a file with that column too.</translation>
  </message>
  <message>
   <source>{n} dòng trong tệp. Chưa ghi gì cho đến khi bấm nút nhập.</source>
   <translation>{n} rows in the file. Nothing is written until you press import.</translation>
  </message>
  <message>
   <source>Đang xem từng dòng…</source>
   <translation>Reading row by row…</translation>
  </message>
  <message>
   <source>Đang đọc tệp…</source>
   <translation>Reading the file…</translation>
  </message>
  <message>
   <source>Đã có, giống hệt</source>
   <translation>Exists already, identical</translation>
  </message>
  <message>
   <source>Đã nhập {n} dòng…</source>
   <translation>Imported {n} rows…</translation>
  </message>
  <message>
   <source>Đọc bảng</source>
   <translation>Read the table</translation>
  </message>
  <message>
   <source>“{name}” vào cột</source>
   <translation>“{name}” goes into column</translation>
  </message>
 </context>
 <context>
  <name>Keys</name>
  <message>
   <source>Enter hoặc phím cách để bấm</source>
   <translation>Enter or Space to press</translation>
  </message>
  <message>
   <source>Gõ để điền</source>
   <translation>Type to fill in</translation>
  </message>
  <message>
   <source>Mũi tên lên, xuống để chọn</source>
   <translation>Up and down arrows to choose</translation>
  </message>
  <message>
   <source>Mũi tên trái, phải để đổi</source>
   <translation>Left and right arrows to change</translation>
  </message>
  <message>
   <source>Mũi tên để cuộn</source>
   <translation>Arrows to scroll</translation>
  </message>
  <message>
   <source>Mũi tên để đi từng dòng, Enter để mở</source>
   <translation>Arrows to walk the rows, Enter to open</translation>
  </message>
  <message>
   <source>Mũi tên để đi, Enter để chọn</source>
   <translation>Arrows to move, Enter to choose</translation>
  </message>
  <message>
   <source>Phím cách để bật hoặc tắt</source>
   <translation>Space to switch on or off</translation>
  </message>
 </context>
 <context>
  <name>KeysCard</name>
  <message>
   <source>Bỏ</source>
   <translation>Remove</translation>
  </message>
  <message>
   <source>Bỏ thẻ khóa của {name}</source>
   <translation>Remove the key card of {name}</translation>
  </message>
  <message>
   <source>Chép thẻ khóa</source>
   <translation>Copy key card</translation>
  </message>
  <message>
   <source>Chưa lưu thẻ nào</source>
   <translation>No cards kept yet</translation>
  </message>
  <message>
   <source>Gói do máy này xuất được ký, nơi nhận biết đúng là của mình và chưa ai sửa. Hai bên trao thẻ khóa cho nhau một lần và đọc mã để đối chiếu.</source>
   <translation>Packages made on this machine are signed, so that the receiver knows they are yours and unchanged. Hand each other the key cards once and compare the codes by voice.</translation>
  </message>
  <message>
   <source>Gọi điện hoặc gặp người gửi, nghe họ đọc mã. Đúng từng ký tự mới lưu.</source>
   <translation>Call or meet the sender and have them read the code out. Keep the card only if every character is right.</translation>
  </message>
  <message>
   <source>Khóa của nơi khác</source>
   <translation>Keys of others</translation>
  </message>
  <message>
   <source>Khóa ký</source>
   <translation>Signing key</translation>
  </message>
  <message>
   <source>Lưu thẻ khóa</source>
   <translation>Save key card</translation>
  </message>
  <message>
   <source>Máy này chưa có khóa ký</source>
   <translation>This machine has no signing key yet</translation>
  </message>
  <message>
   <source>Mã QR của thẻ khóa này</source>
   <translation>QR code of this key card</translation>
  </message>
  <message>
   <source>Mã {code} của {name}</source>
   <translation>Code {code} of {name}</translation>
  </message>
  <message>
   <source>Mã đúng, lưu thẻ</source>
   <translation>The code is right, keep the card</translation>
  </message>
  <message>
   <source>Thôi</source>
   <translation>Cancel</translation>
  </message>
  <message>
   <source>Tên ghi trên khóa</source>
   <translation>Name on the key</translation>
  </message>
  <message>
   <source>Tạo khóa ký</source>
   <translation>Make a signing key</translation>
  </message>
  <message>
   <source>{name}, mã {code}, dùng đến {day}</source>
   <translation>{name}, code {code}, valid until {day}</translation>
  </message>
  <message>
   <source>{name}, mã {code}, đã hết hạn {day}</source>
   <translation>{name}, code {code}, expired {day}</translation>
  </message>
  <message>
   <source>Đã bỏ thẻ khóa của {name}</source>
   <translation>Removed the key card of {name}</translation>
  </message>
  <message>
   <source>Đã chép thẻ khóa</source>
   <translation>Key card copied</translation>
  </message>
  <message>
   <source>Đã lưu {name}</source>
   <translation>Saved {name}</translation>
  </message>
  <message>
   <source>Đã tạo khóa ký</source>
   <translation>Signing key made</translation>
  </message>
 </context>
 <context>
  <name>KindStep</name>
  <message>
   <source>Giấy chứng nhận sắp hết hạn, giữ sao hoặc lên sao.</source>
   <translation>The certificate is about to expire: keep or raise the star.</translation>
  </message>
  <message>
   <source>Lần đăng ký</source>
   <translation>Registration</translation>
  </message>
  <message>
   <source>Lần đầu, nâng hạng, đánh giá lại</source>
   <translation>First, upgrade, reassessment</translation>
  </message>
  <message>
   <source>Nâng hạng và đánh giá lại cần giấy chứng nhận OCOP còn lưu.</source>
   <translation>Upgrade and reassessment need the valid OCOP certificate.</translation>
  </message>
  <message>
   <source>Sản phẩm chưa từng được công nhận OCOP.</source>
   <translation>The product has never been recognised as OCOP.</translation>
  </message>
  <message>
   <source>Đã có sao, nay đăng ký lên sao cao hơn.</source>
   <translation>Has stars, now registers for more.</translation>
  </message>
  <message>
   <source>Đăng ký lần nào?</source>
   <translation>Which registration?</translation>
  </message>
 </context>
 <context>
  <name>LabelCanvas</name>
  <message>
   <source>Nhãn nháp {width} × {height} mm, {n} khối.</source>
   <translation>Draft label {width} by {height} mm, {n} blocks.</translation>
  </message>
  <message>
   <source>Đang chọn {name}, cách trái {x} mm, cách trên {y} mm.</source>
   <translation>Chosen: {name}, {x} mm from the left, {y} mm from the top.</translation>
  </message>
 </context>
 <context>
  <name>LabelPage</name>
  <message>
   <source>Kiểm nhãn</source>
   <translation>Check a label</translation>
  </message>
  <message>
   <source>Lưu nhãn nháp</source>
   <translation>Save the draft label</translation>
  </message>
  <message>
   <source>Lưu nhãn nháp (PDF)</source>
   <translation>Save the draft label (PDF)</translation>
  </message>
  <message>
   <source>Nhãn hàng hóa</source>
   <translation>Goods label</translation>
  </message>
  <message>
   <source>Nhãn nháp</source>
   <translation>Draft label</translation>
  </message>
  <message>
   <source>Nội dung bắt buộc theo loại hàng (NĐ 37/2026/NĐ-CP), so với hồ sơ. Kết quả là gợi ý để sửa, chỗ luật đọc chưa chắc được nói rõ.</source>
   <translation>Mandatory contents by kind of goods (Decree 37/2026), compared with the dossier. Results are suggestions to mend; where our reading of the law is uncertain it is said.</translation>
  </message>
  <message>
   <source>Phiếu nội dung cho người thiết kế</source>
   <translation>Content sheet for the designer</translation>
  </message>
  <message>
   <source>Số liệu nhãn</source>
   <translation>Label data</translation>
  </message>
  <message>
   <source>Việc với nhãn</source>
   <translation>Label tasks</translation>
  </message>
 </context>
 <context>
  <name>LabelTool</name>
  <message>
   <source>Chưa có chữ của nhãn để kiểm</source>
   <translation>No label words to check yet</translation>
  </message>
  <message>
   <source>Chữ trên nhãn khớp với luật và hồ sơ</source>
   <translation>The words of the label agree with law and dossier</translation>
  </message>
  <message>
   <source>Kiểm chữ trên nhãn theo luật, làm nhãn nháp đúng cỡ, bảng dinh dưỡng.</source>
   <translation>Check the words of a label against the law, lay a draft of true size, nutrition panel.</translation>
  </message>
  <message>
   <source>Nhãn hàng hóa</source>
   <translation>Goods label</translation>
  </message>
  <message>
   <source>{n} chỗ thiếu hoặc chưa khớp</source>
   <translation>{n} missing or not in agreement</translation>
  </message>
 </context>
 <context>
  <name>LawLines</name>
  <message>
   <source>Còn nghi vấn: {doubt}</source>
   <translation>Doubt: {doubt}</translation>
  </message>
  <message>
   <source>Căn cứ: {source}</source>
   <translation>Source: {source}</translation>
  </message>
 </context>
 <context>
  <name>LawView</name>
  <message>
   <source>Bàn tiếp nhận của xã</source>
   <translation>The commune's desk</translation>
  </message>
  <message>
   <source>Chỗ luật để ngỏ: cách đọc của phần mềm</source>
   <translation>What the law leaves open: how the program reads it</translation>
  </message>
  <message>
   <source>Các điều</source>
   <translation>Articles</translation>
  </message>
  <message>
   <source>Hạng sao</source>
   <translation>Star expiry</translation>
  </message>
  <message>
   <source>Hết hiệu lực ngày {day}.</source>
   <translation>No longer in force from {day}.</translation>
  </message>
  <message>
   <source>Ký ngày {signed}, có hiệu lực từ {force}.</source>
   <translation>Signed {signed}, in force from {force}.</translation>
  </message>
  <message>
   <source>Nguồn của bản trong máy</source>
   <translation>Source of the copy on this machine</translation>
  </message>
  <message>
   <source>Nơi đăng: {url}</source>
   <translation>Published at: {url}</translation>
  </message>
  <message>
   <source>Số phiếu tiếp nhận</source>
   <translation>Receipt number</translation>
  </message>
  <message>
   <source>Thay thế: {old}.</source>
   <translation>Replaces: {old}.</translation>
  </message>
  <message>
   <source>mã tỉnh</source>
   <translation>province code</translation>
  </message>
  <message>
   <source>mã xã</source>
   <translation>commune code</translation>
  </message>
  <message>
   <source>năm</source>
   <translation>year</translation>
  </message>
  <message>
   <source>từ {points} điểm</source>
   <translation>from {points} points</translation>
  </message>
  <message>
   <source>{n} ngày</source>
   <translation>{n} days</translation>
  </message>
  <message>
   <source>{n} ngày làm việc</source>
   <translation>{n} working days</translation>
  </message>
  <message>
   <source>{n} sao</source>
   <translation>{n} stars</translation>
  </message>
  <message>
   <source>{n} tháng</source>
   <translation>{n} months</translation>
  </message>
  <message>
   <source>Đếm ngày làm việc</source>
   <translation>Counting working days</translation>
  </message>
  <message>
   <source>Đợt và thời hạn</source>
   <translation>Rounds and deadlines</translation>
  </message>
 </context>
 <context>
  <name>LeafletView</name>
  <message>
   <source>A4 gấp đôi</source>
   <translation>A4 folded once</translation>
  </message>
  <message>
   <source>A5 một mặt</source>
   <translation>A5, one side</translation>
  </message>
  <message>
   <source>Chưa có đường dẫn truy xuất nên chưa có mã QR.</source>
   <translation>No traceability link yet, so there is no QR code.</translation>
  </message>
  <message>
   <source>Chưa có ảnh, đang in nền hoa văn.</source>
   <translation>No photo yet; a woven pattern is printed instead.</translation>
  </message>
  <message>
   <source>Câu chuyện dài quá khổ giấy</source>
   <translation>The story is too long for the sheet</translation>
  </message>
  <message>
   <source>In được, còn thiếu</source>
   <translation>Can be printed, something is missing</translation>
  </message>
  <message>
   <source>Không in được: “{text}”. Rút ngắn Bản tờ rơi ở thẻ Viết và đo.</source>
   <translation>No room for: “{text}”. Shorten the leaflet version in the Write and measure tab.</translation>
  </message>
  <message>
   <source>Khổ giấy</source>
   <translation>Sheet</translation>
  </message>
  <message>
   <source>Khổ tờ rơi</source>
   <translation>Form of the leaflet</translation>
  </message>
  <message>
   <source>Tờ gấp in hai mặt trên giấy A4 nằm ngang, lật theo cạnh ngắn, gấp đôi ở giữa.</source>
   <translation>Print the folded sheet on both sides of A4 landscape, flip on the short edge, fold in the middle.</translation>
  </message>
  <message>
   <source>Tờ rơi {product}, {pages} trang</source>
   <translation>Leaflet of {product}, {pages} pages</translation>
  </message>
  <message>
   <source>Xem trước</source>
   <translation>Preview</translation>
  </message>
  <message>
   <source>Xem trước hay khổ giấy</source>
   <translation>Preview or sheet</translation>
  </message>
  <message>
   <source>Đủ ảnh, câu chuyện, chủ thể và mã QR</source>
   <translation>Photo, story, producer and QR code are all there</translation>
  </message>
  <message>
   <source>Ảnh lớn là ảnh đầu tiên ở ô Ảnh cho tờ rơi (thẻ Kể chuyện), chưa có thì lấy ảnh sản phẩm. Mã QR mở đường dẫn truy xuất ở mục Bao bì, nhãn, truy xuất.</source>
   <translation>The large photo is the first one in Photos for the leaflet (Tell tab), else the product photo. The QR code opens the traceability link of the packaging section.</translation>
  </message>
 </context>
 <context>
  <name>LegacyOffer</name>
  <message>
   <source>Chuyển</source>
   <translation>Convert</translation>
  </message>
  <message>
   <source>Chữ vừa dán gõ bằng phông {name}. Chuyển thành “{sample}”?</source>
   <translation>The pasted text was typed in a {name} font. Turn it into “{sample}”?</translation>
  </message>
  <message>
   <source>Hoàn tác</source>
   <translation>Undo</translation>
  </message>
  <message>
   <source>Đã chuyển sang Unicode.</source>
   <translation>Turned into Unicode.</translation>
  </message>
  <message>
   <source>Để nguyên</source>
   <translation>Leave as it is</translation>
  </message>
 </context>
 <context>
  <name>LinkDialog</name>
  <message>
   <source>Clip nằm nơi khác chỉ được ghi đường dẫn; phần mềm không tải về.</source>
   <translation>Of a clip kept elsewhere only the link is noted; the program does not download it.</translation>
  </message>
  <message>
   <source>Thêm</source>
   <translation>Add</translation>
  </message>
  <message>
   <source>Thêm đường dẫn clip</source>
   <translation>Add a link to a clip</translation>
  </message>
  <message>
   <source>Đóng</source>
   <translation>Close</translation>
  </message>
  <message>
   <source>Đường dẫn clip</source>
   <translation>Link to a clip</translation>
  </message>
 </context>
 <context>
  <name>LinkEditor</name>
  <message>
   <source>Sao chép đường dẫn</source>
   <translation>Copy the path</translation>
  </message>
 </context>
 <context>
  <name>LockBar</name>
  <message>
   <source>Các bản đã chốt</source>
   <translation>Finalised versions</translation>
  </message>
  <message>
   <source>Hồ sơ đang khóa, chỉ đọc và xuất được.</source>
   <translation>The dossier is locked; it can only be read and exported.</translation>
  </message>
  <message>
   <source>Lý do mở lại hồ sơ</source>
   <translation>Reason for reopening the dossier</translation>
  </message>
  <message>
   <source>Mở lại</source>
   <translation>Reopen</translation>
  </message>
  <message>
   <source>Mở lại để sửa</source>
   <translation>Reopen to edit</translation>
  </message>
  <message>
   <source>Thôi</source>
   <translation>Cancel</translation>
  </message>
  <message>
   <source>Vì sao mở lại? Bản đã chốt vẫn được giữ nguyên.</source>
   <translation>Why reopen? The finalised version is kept.</translation>
  </message>
  <message>
   <source>ví dụ: xã trả lại ngày 25/11, thiếu hợp đồng</source>
   <translation>for example: returned on 25/11, contract missing</translation>
  </message>
  <message>
   <source>Đã chốt lúc {time}, bản {snapshot}</source>
   <translation>Finalised at {time}, version {snapshot}</translation>
  </message>
 </context>
 <context>
  <name>LockCard</name>
  <message>
   <source>Bỏ khóa</source>
   <translation>Remove the lock</translation>
  </message>
  <message>
   <source>Che màn hình khi rời máy, để người khác khỏi đọc hoặc sửa. Khóa không mã hóa ổ đĩa: muốn giữ kín cả khi mất máy thì bật mã hóa ổ đĩa của hệ điều hành.</source>
   <translation>Covers the screen while you are away, so that nobody else reads or edits. The lock does not encrypt the disk: to stay safe even when the computer is lost, turn on the disk encryption of your system.</translation>
  </message>
  <message>
   <source>Chưa đặt khóa</source>
   <translation>No lock is set</translation>
  </message>
  <message>
   <source>Khóa màn hình</source>
   <translation>Screen lock</translation>
  </message>
  <message>
   <source>Khóa ngay</source>
   <translation>Lock now</translation>
  </message>
  <message>
   <source>Không</source>
   <translation>No</translation>
  </message>
  <message>
   <source>Mật khẩu đang dùng hoặc mã khôi phục</source>
   <translation>Current passphrase or recovery code</translation>
  </message>
  <message>
   <source>Tự khóa khi để yên</source>
   <translation>Lock by itself when idle</translation>
  </message>
  <message>
   <source>{n} phút</source>
   <translation>{n} minutes</translation>
  </message>
  <message>
   <source>Đang khóa bằng mật khẩu</source>
   <translation>Locked with a passphrase</translation>
  </message>
  <message>
   <source>Đã bỏ khóa màn hình</source>
   <translation>The screen lock was removed</translation>
  </message>
  <message>
   <source>Đã đặt khóa màn hình</source>
   <translation>The screen lock is set</translation>
  </message>
  <message>
   <source>Đặt khóa</source>
   <translation>Set the lock</translation>
  </message>
  <message>
   <source>Đổi mật khẩu</source>
   <translation>Change the passphrase</translation>
  </message>
 </context>
 <context>
  <name>LockScreen</name>
  <message>
   <source>&amp;Mở khóa</source>
   <translation>&amp;Unlock</translation>
  </message>
  <message>
   <source>Màn hình đang khóa</source>
   <translation>The screen is locked</translation>
  </message>
  <message>
   <source>Mật khẩu hoặc mã khôi phục</source>
   <translation>Passphrase or recovery code</translation>
  </message>
  <message>
   <source>Quên mật khẩu thì nhập mã khôi phục đã in lúc đặt khóa. Dữ liệu vẫn nguyên trên máy.</source>
   <translation>If the passphrase is forgotten, type the recovery code printed when the lock was set. The data is untouched.</translation>
  </message>
  <message>
   <source>Sai {n} lần. Chờ {s} giây rồi nhập lại.</source>
   <translation>Wrong {n} times. Wait {s} seconds, then try again.</translation>
  </message>
 </context>
 <context>
  <name>LogoCard</name>
  <message>
   <source>Chưa gắn tệp lô-gô; gắn ở phần Đơn nhãn hiệu.</source>
   <translation>No logo file attached; attach it in the part Trademark application.</translation>
  </message>
 </context>
 <context>
  <name>LongTextEditor</name>
  <message>
   <source>{count} ký tự</source>
   <translation>{count} characters</translation>
  </message>
  <message>
   <source>{count}/{limit} ký tự</source>
   <translation>{count}/{limit} characters</translation>
  </message>
 </context>
 <context>
  <name>MainWindow</name>
  <message>
   <source>Chưa đặt khóa màn hình. Đặt trong Cài đặt.</source>
   <translation>No screen lock is set. Set one in Settings.</translation>
  </message>
  <message>
   <source>Chờ việc đang chạy xong rồi đổi ngôn ngữ.</source>
   <translation>Wait for the running task, then change the language.</translation>
  </message>
  <message>
   <source>Không còn gì để hoàn tác</source>
   <translation>Nothing left to undo</translation>
  </message>
  <message>
   <source>Không còn gì để làm lại</source>
   <translation>Nothing left to redo</translation>
  </message>
  <message>
   <source>OCOP Desktop</source>
   <translation>OCOP Desktop</translation>
  </message>
  <message>
   <source>Tạo khóa ký mới</source>
   <translation>Make a new signing key</translation>
  </message>
  <message>
   <source>Đã mở bằng mã khôi phục. Đặt mật khẩu mới ở đây.</source>
   <translation>Opened with the recovery code. Set a new passphrase here.</translation>
  </message>
 </context>
 <context>
  <name>MarkPanel</name>
  <message>
   <source>Chưa chấm</source>
   <translation>Not scored</translation>
  </message>
  <message>
   <source>Câu hỏi loại của cả phiếu</source>
   <translation>Elimination questions of the whole sheet</translation>
  </message>
  <message>
   <source>Có</source>
   <translation>Yes</translation>
  </message>
  <message>
   <source>Mức của tiêu chí</source>
   <translation>Level of the criterion</translation>
  </message>
  <message>
   <source>Nhận xét về tiêu chí này</source>
   <translation>Remark on this criterion</translation>
  </message>
  <message>
   <source>Trường hợp</source>
   <translation>Case</translation>
  </message>
  <message>
   <source>từ {n} sao</source>
   <translation>from {n} stars</translation>
  </message>
  <message>
   <source>{n} điểm</source>
   <translation>{n} points</translation>
  </message>
  <message>
   <source>Ý kiến chung</source>
   <translation>General remark</translation>
  </message>
  <message>
   <source>Ý kiến chung của người chấm</source>
   <translation>The scorer's general remark</translation>
  </message>
 </context>
 <context>
  <name>MarkRow</name>
  <message>
   <source>Câu hay dùng</source>
   <translation>Standard phrases</translation>
  </message>
  <message>
   <source>Minh chứng: {names}</source>
   <translation>Evidence: {names}</translation>
  </message>
  <message>
   <source>Nhận xét của xã</source>
   <translation>The commune's finding</translation>
  </message>
  <message>
   <source>Nhận xét của xã, in vào Mẫu 03</source>
   <translation>The commune's finding, printed in form 03</translation>
  </message>
  <message>
   <source>Ý kiến</source>
   <translation>Comment</translation>
  </message>
  <message>
   <source>Điều chủ thể phải sửa hoặc trả lời, in vào thông báo</source>
   <translation>What the producer has to mend or answer, printed in the notice</translation>
  </message>
 </context>
 <context>
  <name>MeterView</name>
  <message>
   <source>Bài viết</source>
   <translation>Text</translation>
  </message>
  <message>
   <source>Bài viết hay tiêu chí</source>
   <translation>Text or criteria</translation>
  </message>
  <message>
   <source>Bỏ các câu này, hoàn tác được</source>
   <translation>Drop these sentences, can be undone</translation>
  </message>
  <message>
   <source>Bỏ câu này thì mất: {names}</source>
   <translation>Dropping this loses: {names}</translation>
  </message>
  <message>
   <source>Chưa thấy: {names}</source>
   <translation>Not found: {names}</translation>
  </message>
  <message>
   <source>Chưa viết; nên từ {least} đến {most} từ</source>
   <translation>Not written; {least} to {most} words are good</translation>
  </message>
  <message>
   <source>Chỉ trong bài</source>
   <translation>Show in the text</translation>
  </message>
  <message>
   <source>Chỉ trong bài: {name}</source>
   <translation>Show in the text: {name}</translation>
  </message>
  <message>
   <source>Còn {n} điều chưa thấy</source>
   <translation>{n} elements not found yet</translation>
  </message>
  <message>
   <source>Có thể bỏ, còn {left} từ:</source>
   <translation>May be dropped, leaving {left} words:</translation>
  </message>
  <message>
   <source>Có đủ những điều tiêu chí hỏi</source>
   <translation>Everything the criteria ask for is there</translation>
  </message>
  <message>
   <source>Cùng chủ thể.</source>
   <translation>Same producer.</translation>
  </message>
  <message>
   <source>Giống {share}% với “{product}”</source>
   <translation>{share}% the same as “{product}”</translation>
  </message>
  <message>
   <source>Nhãn</source>
   <translation>Label</translation>
  </message>
  <message>
   <source>Tiêu chí chấm 0 điểm khi giống câu chuyện khác.</source>
   <translation>The criterion gives 0 points for a story that is the same as another.</translation>
  </message>
  <message>
   <source>Tiêu chí hỏi</source>
   <translation>Criteria ask</translation>
  </message>
  <message>
   <source>Tiêu chí hỏi những điều dưới đây</source>
   <translation>The criteria ask for the following</translation>
  </message>
  <message>
   <source>Tiêu chí {number}: “{mark}”</source>
   <translation>Criterion {number}: “{mark}”</translation>
  </message>
  <message>
   <source>Tờ rơi</source>
   <translation>Leaflet</translation>
  </message>
  <message>
   <source>Viết vào ô bên, phần mềm chỉ ra câu nào nói tới điều nào.</source>
   <translation>Write in the box; the app shows which sentence speaks of what.</translation>
  </message>
  <message>
   <source>chưa thấy</source>
   <translation>not found</translation>
  </message>
  <message>
   <source>có</source>
   <translation>there</translation>
  </message>
  <message>
   <source>{words} từ, còn dài; nên từ {least} đến {most} từ</source>
   <translation>{words} words, too long; {least} to {most} are good</translation>
  </message>
  <message>
   <source>{words} từ, còn ngắn; nên từ {least} đến {most} từ</source>
   <translation>{words} words, too short; {least} to {most} are good</translation>
  </message>
  <message>
   <source>{words} từ, vừa; nên từ {least} đến {most} từ</source>
   <translation>{words} words, fits; {least} to {most} are good</translation>
  </message>
  <message>
   <source>Đoạn giống: “{passage}”</source>
   <translation>Same passage: “{passage}”</translation>
  </message>
  <message>
   <source>Đầy đủ</source>
   <translation>Full</translation>
  </message>
  <message>
   <source>Đọc gợi ý ở từng dòng.</source>
   <translation>Read the hint in each line.</translation>
  </message>
  <message>
   <source>Độ dài</source>
   <translation>Length</translation>
  </message>
 </context>
 <context>
  <name>MissingPaper</name>
  <message>
   <source>Chứng minh cho tiêu chí {numbers}. {about}</source>
   <translation>Proves criteria {numbers}. {about}</translation>
  </message>
  <message>
   <source>Không cần giấy này. {why}</source>
   <translation>This paper is not needed. {why}</translation>
  </message>
  <message>
   <source>Muốn kịp hạn nộp, xin giấy trước ngày {day}.</source>
   <translation>To hand in on time, apply for papers before {day}.</translation>
  </message>
  <message>
   <source>Thêm tệp</source>
   <translation>Add files</translation>
  </message>
  <message>
   <source>{name}: {issuer} cấp, khoảng {days} ngày.</source>
   <translation>{name}: issued by {issuer}, about {days} days.</translation>
  </message>
  <message>
   <source>Để kịp hạn nộp, lẽ ra phải xin từ {day}; hỏi nơi cấp cách làm nhanh hơn.</source>
   <translation>To hand in on time it should have been applied for by {day}; ask the issuer for a faster way.</translation>
  </message>
 </context>
 <context>
  <name>MomentsPage</name>
  <message>
   <source>Bây giờ, sau lần sửa lúc {time}</source>
   <translation>Now, after the edit of {time}</translation>
  </message>
  <message>
   <source>Bước {at} trên {last}</source>
   <translation>Step {at} of {last}</translation>
  </message>
  <message>
   <source>Các bản đã chốt</source>
   <translation>Finalised versions</translation>
  </message>
  <message>
   <source>Hồ sơ theo thời gian</source>
   <translation>The dossier through time</translation>
  </message>
  <message>
   <source>Khi mới lập</source>
   <translation>When it was created</translation>
  </message>
  <message>
   <source>Khi đó khai gì</source>
   <translation>What it said then</translation>
  </message>
  <message>
   <source>Khác với hôm nay</source>
   <translation>What is different today</translation>
  </message>
  <message>
   <source>Lúc sau</source>
   <translation>Later</translation>
  </message>
  <message>
   <source>Lúc trước</source>
   <translation>Earlier</translation>
  </message>
  <message>
   <source>Lúc xem lại</source>
   <translation>Moment to look at</translation>
  </message>
  <message>
   <source>Lúc {time}</source>
   <translation>At {time}</translation>
  </message>
  <message>
   <source>Minh chứng</source>
   <translation>Evidence</translation>
  </message>
  <message>
   <source>Theo thời gian</source>
   <translation>Through time</translation>
  </message>
  <message>
   <source>Tự chấm điểm</source>
   <translation>Self-assessment</translation>
  </message>
  <message>
   <source>Xem gì của lúc ấy</source>
   <translation>What to see of that moment</translation>
  </message>
  <message>
   <source>hôm nay</source>
   <translation>today</translation>
  </message>
  <message>
   <source>lúc ấy</source>
   <translation>then</translation>
  </message>
  <message>
   <source>và {n} chỗ khác</source>
   <translation>and {n} more</translation>
  </message>
 </context>
 <context>
  <name>MonthView</name>
  <message>
   <source>+{n} việc</source>
   <translation>+{n} more</translation>
  </message>
 </context>
 <context>
  <name>MoveDialog</name>
  <message>
   <source>&amp;Dừng</source>
   <translation>&amp;Stop</translation>
  </message>
  <message>
   <source>Chuyển dữ liệu</source>
   <translation>Move the data</translation>
  </message>
  <message>
   <source>Đang chép và so lại dữ liệu</source>
   <translation>Copying and comparing the data</translation>
  </message>
  <message>
   <source>Đã chép</source>
   <translation>Copied</translation>
  </message>
 </context>
 <context>
  <name>NeedCard</name>
  <message>
   <source>số {number}</source>
   <translation>no. {number}</translation>
  </message>
  <message>
   <source>tính đến {day}</source>
   <translation>reckoned until {day}</translation>
  </message>
  <message>
   <source>Điền</source>
   <translation>Fill in</translation>
  </message>
  <message>
   <source>Điền: {title}</source>
   <translation>Fill in: {title}</translation>
  </message>
  <message>
   <source>đến {day}</source>
   <translation>until {day}</translation>
  </message>
 </context>
 <context>
  <name>NeedsCard</name>
  <message>
   <source>{star} sao, từ {points} điểm: {text}</source>
   <translation>{star} stars, from {points} points: {text}</translation>
  </message>
 </context>
 <context>
  <name>NeedsView</name>
  <message>
   <source>Chưa khớp</source>
   <translation>Does not fit</translation>
  </message>
  <message>
   <source>Còn thiếu</source>
   <translation>Missing</translation>
  </message>
  <message>
   <source>Cần hỏi</source>
   <translation>To be asked</translation>
  </message>
  <message>
   <source>Hết hạn</source>
   <translation>Expired</translation>
  </message>
  <message>
   <source>Không phải</source>
   <translation>Not required</translation>
  </message>
  <message>
   <source>Sắp hết hạn</source>
   <translation>Expires soon</translation>
  </message>
  <message>
   <source>bắt buộc</source>
   <translation>mandatory</translation>
  </message>
  <message>
   <source>cần cho mức sao</source>
   <translation>needed for the star</translation>
  </message>
  <message>
   <source>không phải</source>
   <translation>not required</translation>
  </message>
  <message>
   <source>luật không nói rõ</source>
   <translation>the law is not clear</translation>
  </message>
  <message>
   <source>Đã có</source>
   <translation>There</translation>
  </message>
 </context>
 <context>
  <name>NewDossierPage</name>
  <message>
   <source>Bước {n} trong {all}</source>
   <translation>Step {n} of {all}</translation>
  </message>
  <message>
   <source>Hồ sơ mới</source>
   <translation>New dossier</translation>
  </message>
  <message>
   <source>Hủy</source>
   <translation>Cancel</translation>
  </message>
  <message>
   <source>Lập hồ sơ</source>
   <translation>Create the dossier</translation>
  </message>
  <message>
   <source>Đã lập hồ sơ “{title}”</source>
   <translation>Created the dossier “{title}”</translation>
  </message>
 </context>
 <context>
  <name>NextSteps</name>
  <message>
   <source> và {n} tiêu chí nữa</source>
   <translation> and {n} more criteria</translation>
  </message>
  <message>
   <source>Bắt đầu mục {name}</source>
   <translation>Start the section {name}</translation>
  </message>
  <message>
   <source>Bắt đầu trước {day}.</source>
   <translation>Start before {day}.</translation>
  </message>
  <message>
   <source>Còn {n} ô bắt buộc</source>
   <translation>{n} required fields left</translation>
  </message>
  <message>
   <source>Gắn giấy tờ cho {n} tiêu chí</source>
   <translation>Attach papers to {n} criteria</translation>
  </message>
  <message>
   <source>Không còn lỗi phải sửa</source>
   <translation>No errors left that must be fixed</translation>
  </message>
  <message>
   <source>Kiểm tra lần cuối và xuất gói hồ sơ</source>
   <translation>Check a last time and export the package</translation>
  </message>
  <message>
   <source>Lẽ ra bắt đầu từ {day}.</source>
   <translation>Should have started on {day}.</translation>
  </message>
  <message>
   <source>Tiêu chí {numbers}; chưa có giấy thì điểm không đứng vững</source>
   <translation>Criteria {numbers}; without papers the points do not hold</translation>
  </message>
  <message>
   <source>Tự chấm các tiêu chí còn lại</source>
   <translation>Score the remaining criteria</translation>
  </message>
  <message>
   <source>Điền tiếp mục {name}</source>
   <translation>Go on with the section {name}</translation>
  </message>
  <message>
   <source>Đã chấm {done} trên {all} tiêu chí</source>
   <translation>{done} of {all} criteria scored</translation>
  </message>
 </context>
 <context>
  <name>OldPackageCard</name>
  <message>
   <source>Chỉ so với hồ sơ này</source>
   <translation>Only compare with this dossier</translation>
  </message>
  <message>
   <source>Gói cũ mang sang những gì</source>
   <translation>What the old package brings along</translation>
  </message>
  <message>
   <source>Gói theo {name}: chuyển sang bộ quy định đang áp dụng, {review} tiêu chí phải chọn lại mức, {dropped} câu trả lời không còn chỗ hỏi (vẫn còn trong hồ sơ cũ).</source>
   <translation>Package under {name}: moves to the rules in force, {review} criteria need their level chosen again, {dropped} answers are no longer asked (they stay in the old dossier).</translation>
  </message>
  <message>
   <source>Hỏi lại từ đầu: {names}.</source>
   <translation>Asked anew: {names}.</translation>
  </message>
  <message>
   <source>Hồ sơ trong gói cũng được nhập, để so bản cũ với bản mới.</source>
   <translation>The dossier in the package is imported as well, to compare the old state with the new one.</translation>
  </message>
  <message>
   <source>Lập hồ sơ nâng hạng</source>
   <translation>Begin an upgrade dossier</translation>
  </message>
  <message>
   <source>Lập hồ sơ đánh giá lại</source>
   <translation>Begin a reassessment dossier</translation>
  </message>
  <message>
   <source>Mang sang {answers} câu trả lời, {scored} tiêu chí tự chấm, {papers} giấy tờ; đọc lại từng phần rồi sửa cho đúng nay.</source>
   <translation>Brings {answers} answers, {scored} self-assessed criteria, {papers} papers; read each part again and correct it for today.</translation>
  </message>
  <message>
   <source>Nhập hồ sơ cũ, lập hồ sơ mới</source>
   <translation>Bring the old dossier in, begin the new one</translation>
  </message>
  <message>
   <source>Thôi</source>
   <translation>Cancel</translation>
  </message>
  <message>
   <source>Đã dừng, không có gì thay đổi</source>
   <translation>Stopped, nothing was changed</translation>
  </message>
  <message>
   <source>Đã nhập hồ sơ cũ và lập hồ sơ mới từ hồ sơ ấy.</source>
   <translation>The old dossier was imported and a new one begun from it.</translation>
  </message>
  <message>
   <source>Đọc gói cũ</source>
   <translation>Reading the old package</translation>
  </message>
 </context>
 <context>
  <name>OlderPapers</name>
  <message>
   <source>Dùng lại giấy này</source>
   <translation>Use this one again</translation>
  </message>
  <message>
   <source>Giấy đã thay</source>
   <translation>Replaced papers</translation>
  </message>
  <message>
   <source>Mở</source>
   <translation>Open</translation>
  </message>
  <message>
   <source>Thay ngày {day}</source>
   <translation>Replaced on {day}</translation>
  </message>
  <message>
   <source>hạn {day}</source>
   <translation>due {day}</translation>
  </message>
  <message>
   <source>số {number}</source>
   <translation>number {number}</translation>
  </message>
 </context>
 <context>
  <name>Opening</name>
  <message>
   <source>Hồ sơ, gói, tệp đồng bộ, tệp xã trả lại ({kinds});;Mọi tệp (*)</source>
   <translation>Dossiers, packages, sync files, return files ({kinds});;All files (*)</translation>
  </message>
  <message>
   <source>Không thấy bộ hồ sơ mẫu — cài lại phần mềm để lấy lại.</source>
   <translation>The sample dossiers were not found — reinstall the program to get them back.</translation>
  </message>
  <message>
   <source>Mở tệp hồ sơ hoặc gói hồ sơ</source>
   <translation>Open a dossier file or package</translation>
  </message>
  <message>
   <source>Xem gói là của hồ sơ nào</source>
   <translation>Looking which dossier the package belongs to</translation>
  </message>
  <message>
   <source>Đã thêm {n} hồ sơ</source>
   <translation>Added {n} dossiers</translation>
  </message>
  <message>
   <source>Đọc hồ sơ vào máy</source>
   <translation>Reading dossiers in</translation>
  </message>
 </context>
 <context>
  <name>OptionCard</name>
  <message>
   <source>Mức {key}</source>
   <translation>Level {key}</translation>
  </message>
  <message>
   <source>Theo số liệu</source>
   <translation>By the data</translation>
  </message>
  <message>
   <source>tối thiểu {star} sao</source>
   <translation>minimum for {star} stars</translation>
  </message>
  <message>
   <source>{points} điểm</source>
   <translation>{points} points</translation>
  </message>
  <message>
   <source>điểm</source>
   <translation>points</translation>
  </message>
 </context>
 <context>
  <name>OptionCards</name>
  <message>
   <source>Chưa đạt mức nào</source>
   <translation>No level reached yet</translation>
  </message>
 </context>
 <context>
  <name>OptionTable</name>
  <message>
   <source>tối thiểu {n} sao</source>
   <translation>minimum for {n} stars</translation>
  </message>
  <message>
   <source>{n} điểm</source>
   <translation>{n} points</translation>
  </message>
 </context>
 <context>
  <name>OutletMenu</name>
  <message>
   <source>CSV</source>
   <translation>CSV</translation>
  </message>
  <message>
   <source>Danh sách đang xem</source>
   <translation>The list that is shown</translation>
  </message>
  <message>
   <source>Excel</source>
   <translation>Excel</translation>
  </message>
 </context>
 <context>
  <name>Outline</name>
  <message>
   <source>Chưa chọn bộ sản phẩm</source>
   <translation>No set chosen</translation>
  </message>
  <message>
   <source>Chưa có tệp nào</source>
   <translation>No files yet</translation>
  </message>
  <message>
   <source>Chứng minh và nộp</source>
   <translation>Prove and hand in</translation>
  </message>
  <message>
   <source>Còn {n} chỗ chưa điền</source>
   <translation>{n} fields left to fill</translation>
  </message>
  <message>
   <source>Công cụ</source>
   <translation>Tools</translation>
  </message>
  <message>
   <source>Không còn lỗi</source>
   <translation>No errors left</translation>
  </message>
  <message>
   <source>Kiểm tra</source>
   <translation>Check</translation>
  </message>
  <message>
   <source>Kê khai</source>
   <translation>Declare</translation>
  </message>
  <message>
   <source>Minh chứng</source>
   <translation>Evidence</translation>
  </message>
  <message>
   <source>Mới xuất được bản nháp</source>
   <translation>Only a draft can be exported</translation>
  </message>
  <message>
   <source>Tự chấm điểm</source>
   <translation>Self-assessment</translation>
  </message>
  <message>
   <source>Xuất gói hồ sơ</source>
   <translation>Export package</translation>
  </message>
  <message>
   <source>Xuất được bản nộp</source>
   <translation>Final package can be exported</translation>
  </message>
  <message>
   <source>Xã trả lại</source>
   <translation>Returned by the commune</translation>
  </message>
  <message>
   <source>{done}/{all} trường</source>
   <translation>{done}/{all} fields</translation>
  </message>
  <message>
   <source>{n} chỗ nên sửa</source>
   <translation>{n} things should be fixed</translation>
  </message>
  <message>
   <source>{n} công cụ</source>
   <translation>{n} tools</translation>
  </message>
  <message>
   <source>{n} lỗi phải sửa</source>
   <translation>{n} errors must be fixed</translation>
  </message>
  <message>
   <source>{n} tiêu chí</source>
   <translation>{n} criteria</translation>
  </message>
  <message>
   <source>{n} tệp</source>
   <translation>{n} files</translation>
  </message>
  <message>
   <source>{n} tệp, {m} tiêu chí chưa có giấy</source>
   <translation>{n} files, {m} criteria without papers</translation>
  </message>
  <message>
   <source>{n} ý kiến của xã</source>
   <translation>{n} remarks of the commune</translation>
  </message>
 </context>
 <context>
  <name>PageModel</name>
  <message>
   <source>Trang {page}</source>
   <translation>Page {page}</translation>
  </message>
  <message>
   <source>Trang {page} (ẩn)</source>
   <translation>Page {page} (hidden)</translation>
  </message>
 </context>
 <context>
  <name>PageStrip</name>
  <message>
   <source>Các trang</source>
   <translation>Pages</translation>
  </message>
  <message>
   <source>Kéo trang lên xuống để xếp lại thứ tự</source>
   <translation>Drag pages up and down to order them</translation>
  </message>
 </context>
 <context>
  <name>PaperForm</name>
  <message>
   <source>Bỏ khỏi hồ sơ</source>
   <translation>Remove from the dossier</translation>
  </message>
  <message>
   <source>Chọn một giấy để xem và điền số, ngày, nơi cấp; hoặc kéo thả tệp vào trang.</source>
   <translation>Choose a paper to see it and fill in number, dates and issuer; or drop files on the page.</translation>
  </message>
  <message>
   <source>Các trang của giấy này</source>
   <translation>Pages of this paper</translation>
  </message>
  <message>
   <source>Cấp cho</source>
   <translation>Issued to</translation>
  </message>
  <message>
   <source>Ghi chú</source>
   <translation>Note</translation>
  </message>
  <message>
   <source>Ghi trang đầu và trang cuối, như 2-4; để trống là cả tệp.</source>
   <translation>Enter the first and last page, such as 2-4; leave empty for the whole file.</translation>
  </message>
  <message>
   <source>Giấy cụ thể</source>
   <translation>Specific paper</translation>
  </message>
  <message>
   <source>Hết hạn</source>
   <translation>Expired</translation>
  </message>
  <message>
   <source>Loại giấy</source>
   <translation>Kind of paper</translation>
  </message>
  <message>
   <source>Mở xem</source>
   <translation>Open</translation>
  </message>
  <message>
   <source>Ngày cấp</source>
   <translation>Issue date</translation>
  </message>
  <message>
   <source>Nơi cấp</source>
   <translation>Issued by</translation>
  </message>
  <message>
   <source>Sản phẩm trên giấy</source>
   <translation>Product on the paper</translation>
  </message>
  <message>
   <source>Số</source>
   <translation>No.</translation>
  </message>
  <message>
   <source>Tên giấy</source>
   <translation>Name of the paper</translation>
  </message>
 </context>
 <context>
  <name>PaperHead</name>
  <message>
   <source>Cắt</source>
   <translation>Cut</translation>
  </message>
  <message>
   <source>Thay bằng giấy mới</source>
   <translation>Replace by a newer paper</translation>
  </message>
  <message>
   <source>Xoay phải</source>
   <translation>Turn right</translation>
  </message>
  <message>
   <source>Xoay trái</source>
   <translation>Turn left</translation>
  </message>
 </context>
 <context>
  <name>PaperPane</name>
  <message>
   <source>Chỗ này không kèm giấy tờ nào.</source>
   <translation>No paper is tied to this place.</translation>
  </message>
  <message>
   <source>Minh chứng bên cạnh</source>
   <translation>Evidence beside it</translation>
  </message>
  <message>
   <source>Mở xem</source>
   <translation>Open</translation>
  </message>
  <message>
   <source>Mở xem {name}</source>
   <translation>Open {name}</translation>
  </message>
 </context>
 <context>
  <name>PaperReading</name>
  <message>
   <source>Đọc chữ trong minh chứng</source>
   <translation>Reading words in the evidence</translation>
  </message>
 </context>
 <context>
  <name>PaperRow</name>
  <message>
   <source>Hạn {day}</source>
   <translation>Due {day}</translation>
  </message>
  <message>
   <source>Mở xem</source>
   <translation>Open</translation>
  </message>
  <message>
   <source>Ngày {day}</source>
   <translation>Date {day}</translation>
  </message>
 </context>
 <context>
  <name>Papers</name>
  <message>
   <source> Còn {count} tệp khác không nhận được.</source>
   <translation> {count} more files were not accepted.</translation>
  </message>
  <message>
   <source>Còn {days} ngày</source>
   <translation>{days} days left</translation>
  </message>
  <message>
   <source>Cần để chứng minh điểm</source>
   <translation>Needed to prove points</translation>
  </message>
  <message>
   <source>Hạn {day}</source>
   <translation>Due {day}</translation>
  </message>
  <message>
   <source>Hết hạn hôm nay</source>
   <translation>Expires today</translation>
  </message>
  <message>
   <source>Hết hạn trước ngày họp</source>
   <translation>Expires before the council meets</translation>
  </message>
  <message>
   <source>Lẽ ra phải xin từ {day}</source>
   <translation>Should have been applied for by {day}</translation>
  </message>
  <message>
   <source>Ngày {day}</source>
   <translation>Date {day}</translation>
  </message>
  <message>
   <source>Thêm minh chứng</source>
   <translation>Add evidence</translation>
  </message>
  <message>
   <source>Thường mất {days} ngày</source>
   <translation>Usually takes {days} days</translation>
  </message>
  <message>
   <source>Xin trước {day}</source>
   <translation>Apply by {day}</translation>
  </message>
  <message>
   <source>{count} tệp đã có sẵn trong hồ sơ, không thêm lần nữa: {names}.</source>
   <translation>{count} files are in the dossier already and were not added again: {names}.</translation>
  </message>
  <message>
   <source>Đã bỏ “{name}” khỏi hồ sơ.</source>
   <translation>Removed “{name}” from the dossier.</translation>
  </message>
  <message>
   <source>Đã ghi luôn vào ô trong hồ sơ: {names}.</source>
   <translation>Also entered into these fields of the dossier: {names}.</translation>
  </message>
  <message>
   <source>Đã gỡ tệp khỏi trường. Tệp vẫn còn trong Minh chứng.</source>
   <translation>The file is no longer tied to the field. It is still among the evidence.</translation>
  </message>
  <message>
   <source>Đã hết hạn</source>
   <translation>Expired</translation>
  </message>
  <message>
   <source>Đã sửa luôn trên giấy minh chứng: {names}.</source>
   <translation>Changed on the paper too: {names}.</translation>
  </message>
  <message>
   <source>Đã thêm {count} tệp.</source>
   <translation>Added {count} files.</translation>
  </message>
 </context>
 <context>
  <name>PapersStep</name>
  <message>
   <source>&amp;In danh sách</source>
   <translation>&amp;Print the list</translation>
  </message>
  <message>
   <source>Ai cấp, mất bao lâu, xin trước ngày nào</source>
   <translation>Who issues it, how long it takes, apply by when</translation>
  </message>
  <message>
   <source>Ghi lịch</source>
   <translation>Write the calendar</translation>
  </message>
  <message>
   <source>Giấy tờ cần lo</source>
   <translation>Papers to obtain</translation>
  </message>
  <message>
   <source>In danh sách giấy tờ</source>
   <translation>Print the list of papers</translation>
  </message>
  <message>
   <source>Không làm sớm hơn {day}</source>
   <translation>Not before {day}</translation>
  </message>
  <message>
   <source>Lưu vào &amp;lịch điện thoại</source>
   <translation>Save for the phone's &amp;calendar</translation>
  </message>
  <message>
   <source>Sau khi có: {names}</source>
   <translation>After: {names}</translation>
  </message>
  <message>
   <source>Việc phải làm trước đứng trên; ngày tính lùi từ đợt đã chọn, trừ ngày nghỉ.</source>
   <translation>What must begin first stands on top; days are counted back from the round, without days off.</translation>
  </message>
  <message>
   <source>lẽ ra từ {day}</source>
   <translation>was due from {day}</translation>
  </message>
  <message>
   <source>trước {day}</source>
   <translation>before {day}</translation>
  </message>
  <message>
   <source>{n} loại giấy và {m} việc, để kịp nộp cho xã trước {day}.</source>
   <translation>{n} papers and {m} tasks, to hand in to the commune before {day}.</translation>
  </message>
  <message>
   <source>{n} loại giấy và {m} việc.</source>
   <translation>{n} papers and {m} tasks.</translation>
  </message>
  <message>
   <source>{n} việc lẽ ra đã bắt đầu. Bắt tay ngay thì xong ngày {day}, kịp {round} năm {year}; có giấy nào rồi thì bỏ qua việc đó.</source>
   <translation>{n} should have begun already. Begun now all is ready on {day}, in time for {round} of {year}; skip what you already have.</translation>
  </message>
 </context>
 <context>
  <name>PartBars</name>
  <message>
   <source>phần {part}: {points} trên {most}</source>
   <translation>part {part}: {points} of {most}</translation>
  </message>
 </context>
 <context>
  <name>PassphraseDialog</name>
  <message>
   <source>Ai không có mật khẩu thì không đọc được gói, kể cả anh/chị: quên là mất. Báo mật khẩu cho người nhận qua đường khác, không gửi cùng gói.</source>
   <translation>Without the passphrase nobody can read the package, you included: forgotten is lost. Tell it to the receiver another way, not with the package.</translation>
  </message>
  <message>
   <source>Gói này có mật khẩu</source>
   <translation>This package has a passphrase</translation>
  </message>
  <message>
   <source>Gõ lại mật khẩu</source>
   <translation>Type the passphrase again</translation>
  </message>
  <message>
   <source>Hai lần gõ khác nhau — gõ lại.</source>
   <translation>The two entries differ — type them again.</translation>
  </message>
  <message>
   <source>Khóa gói</source>
   <translation>Seal the package</translation>
  </message>
  <message>
   <source>Mật khẩu</source>
   <translation>Passphrase</translation>
  </message>
  <message>
   <source>Mở gói</source>
   <translation>Open package</translation>
  </message>
  <message>
   <source>Thôi</source>
   <translation>Cancel</translation>
  </message>
  <message>
   <source>Thử mật khẩu</source>
   <translation>Trying the passphrase</translation>
  </message>
  <message>
   <source>Đặt mật khẩu cho gói</source>
   <translation>Set a passphrase for the package</translation>
  </message>
 </context>
 <context>
  <name>PlaceForm</name>
  <message>
   <source>Chưa chọn thư mục dữ liệu</source>
   <translation>No data folder chosen</translation>
  </message>
  <message>
   <source>Chọn thư mục dữ liệu</source>
   <translation>Choose the data folder</translation>
  </message>
  <message>
   <source>Mọi hồ sơ và minh chứng nằm ở đây, trên máy này, không gửi đi đâu.</source>
   <translation>All dossiers and evidence are here, on this machine, and are not sent anywhere.</translation>
  </message>
  <message>
   <source>Thư mục dữ liệu</source>
   <translation>Data folder</translation>
  </message>
  <message>
   <source>Đổ&amp;i…</source>
   <translation>Cha&amp;nge…</translation>
  </message>
  <message>
   <source>Đổi thư mục dữ liệu</source>
   <translation>Change the data folder</translation>
  </message>
 </context>
 <context>
  <name>PlanHead</name>
  <message>
   <source>Biểu đồ</source>
   <translation>Charts</translation>
  </message>
  <message>
   <source>Cách xem phương án</source>
   <translation>How the plan is shown</translation>
  </message>
  <message>
   <source>Excel</source>
   <translation>Excel</translation>
  </message>
  <message>
   <source>In phương án</source>
   <translation>Print the plan</translation>
  </message>
  <message>
   <source>Nhập số</source>
   <translation>Figures</translation>
  </message>
  <message>
   <source>Phương án sản xuất kinh doanh</source>
   <translation>Production and business plan</translation>
  </message>
 </context>
 <context>
  <name>PlanNotices</name>
  <message>
   <source>Bảng Mục tiêu từng năm đang khác số tính được: {years}</source>
   <translation>The yearly targets differ from what is computed: {years}</translation>
  </message>
  <message>
   <source>Còn {n} chỗ thiếu để tính trọn phương án</source>
   <translation>{n} things are missing to compute the whole plan</translation>
  </message>
  <message>
   <source>Mẫu số 02 in bảng Mục tiêu. Bấm để lấy số của phương án.</source>
   <translation>Form 02 prints the targets. Press to take the figures of the plan.</translation>
  </message>
  <message>
   <source>Đưa vào Mẫu số 02</source>
   <translation>Put into Form 02</translation>
  </message>
 </context>
 <context>
  <name>PlanPage</name>
  <message>
   <source>Phương án sản xuất kinh doanh</source>
   <translation>Production and business plan</translation>
  </message>
  <message>
   <source>Đã đưa bản nháp vào ô, sửa lại thành lời của mình</source>
   <translation>The draft is in the field, make it your own words</translation>
  </message>
  <message>
   <source>Đã đưa số của phương án vào bảng Mục tiêu từng năm</source>
   <translation>The figures of the plan are in the yearly targets</translation>
  </message>
 </context>
 <context>
  <name>PlanTool</name>
  <message>
   <source>Còn {n} chỗ thiếu số liệu</source>
   <translation>{n} figures are missing</translation>
  </message>
  <message>
   <source>Phương án sản xuất kinh doanh</source>
   <translation>Production and business plan</translation>
  </message>
  <message>
   <source>Sản lượng, giá, chi phí, đầu tư, vốn vay, hòa vốn, dòng tiền, tình huống xấu và nhu cầu hỗ trợ; in thành văn bản riêng.</source>
   <translation>Output, prices, costs, investments, loans, break-even, cash, bad turns and needs of support; printed as a document of its own.</translation>
  </message>
  <message>
   <source>Đủ số liệu</source>
   <translation>All figures are there</translation>
  </message>
 </context>
 <context>
  <name>Practice</name>
  <message>
   <source>Hồ sơ luyện tập vẫn như lúc đầu</source>
   <translation>The practice dossier is as it was</translation>
  </message>
  <message>
   <source>Đã đặt lại hồ sơ luyện tập</source>
   <translation>The practice dossier was reset</translation>
  </message>
 </context>
 <context>
  <name>PracticePage</name>
  <message>
   <source>Bắt đầu từ một hồ sơ mẫu</source>
   <translation>Start from a sample dossier</translation>
  </message>
  <message>
   <source>LUYỆN TẬP</source>
   <translation>PRACTICE</translation>
  </message>
  <message>
   <source>Luyện tập</source>
   <translation>Practise</translation>
  </message>
  <message>
   <source>Lấy một hồ sơ mẫu ra tập: sửa số, bỏ minh chứng, đổi bộ chấm, xem điểm và lỗi thay đổi ra sao. Hỏng cũng không sao, bấm đặt lại là như mới. Số liệu đều là giả định.</source>
   <translation>Take out a sample dossier to practise: change figures, remove evidence, switch the set, and watch score and findings change. Nothing can break: resetting makes it new again. All figures are invented.</translation>
  </message>
  <message>
   <source>Lấy ra tập</source>
   <translation>Take out to practise</translation>
  </message>
  <message>
   <source>Mở ra tập</source>
   <translation>Open to practise</translation>
  </message>
  <message>
   <source>Như lúc mới lấy ra</source>
   <translation>As it was taken out</translation>
  </message>
  <message>
   <source>Đang tập</source>
   <translation>Being practised on</translation>
  </message>
  <message>
   <source>Đã lấy hồ sơ ra tập. Sửa thoải mái, đặt lại được.</source>
   <translation>The dossier is ready to practise on. Change what you like, it can be reset.</translation>
  </message>
  <message>
   <source>Đã sửa khác bản đầu</source>
   <translation>Changed since it was taken out</translation>
  </message>
  <message>
   <source>Đặt lại như đầu</source>
   <translation>Reset</translation>
  </message>
 </context>
 <context>
  <name>Preview</name>
  <message>
   <source>Dựng bản xem trước</source>
   <translation>Build the preview</translation>
  </message>
  <message>
   <source>Phóng to, thu nhỏ</source>
   <translation>Zoom</translation>
  </message>
  <message>
   <source>Trang sau (Page Down)</source>
   <translation>Next page (Page Down)</translation>
  </message>
  <message>
   <source>Trang trước (Page Up)</source>
   <translation>Previous page (Page Up)</translation>
  </message>
  <message>
   <source>Trang xem trước</source>
   <translation>Preview pages</translation>
  </message>
  <message>
   <source>Trang {text}</source>
   <translation>Page {text}</translation>
  </message>
  <message>
   <source>{page} / {pages}</source>
   <translation>{page} / {pages}</translation>
  </message>
  <message>
   <source>Đang dựng trang…</source>
   <translation>Building the pages…</translation>
  </message>
 </context>
 <context>
  <name>Printing</name>
  <message>
   <source>In tài liệu</source>
   <translation>Print a document</translation>
  </message>
  <message>
   <source>PDF để in</source>
   <translation>PDF to print</translation>
  </message>
  <message>
   <source>Phiếu trống, PDF</source>
   <translation>Blank sheet, PDF</translation>
  </message>
  <message>
   <source>Phiếu trống, Word</source>
   <translation>Blank sheet, Word</translation>
  </message>
  <message>
   <source>Word để sửa</source>
   <translation>Word to edit</translation>
  </message>
 </context>
 <context>
  <name>PrintsCard</name>
  <message>
   <source>Giấy tờ in ra</source>
   <translation>Papers to print</translation>
  </message>
  <message>
   <source>PDF để in, Word để sửa. Đọc lại trước khi ký.</source>
   <translation>PDF to print, Word to edit. Read before signing.</translation>
  </message>
 </context>
 <context>
  <name>ProducerStep</name>
  <message>
   <source>Chọn có sẵn hoặc thêm mới</source>
   <translation>Choose an existing one or add a new one</translation>
  </message>
  <message>
   <source>Chủ thể</source>
   <translation>Producer</translation>
  </message>
  <message>
   <source>Chủ thể mới</source>
   <translation>New producer</translation>
  </message>
  <message>
   <source>Chủ thể đã có ở đây thì chọn lại, khỏi gõ lần nữa.</source>
   <translation>Choose a producer that is here already instead of typing it again.</translation>
  </message>
  <message>
   <source>Các xã tìm thấy</source>
   <translation>Communes found</translation>
  </message>
  <message>
   <source>Ghi tên chủ thể để đi tiếp</source>
   <translation>Enter the producer's name to go on</translation>
  </message>
  <message>
   <source>Ghi tên và xã ở dưới.</source>
   <translation>Enter name and commune below.</translation>
  </message>
  <message>
   <source>Lấy thông tin chủ thể từ hồ sơ {title}</source>
   <translation>Take the producer's details from the dossier {title}</translation>
  </message>
  <message>
   <source>Sản phẩm của ai?</source>
   <translation>Whose product is it?</translation>
  </message>
  <message>
   <source>Tên chủ thể</source>
   <translation>Producer's name</translation>
  </message>
  <message>
   <source>Xã, phường nơi sản xuất</source>
   <translation>Commune or ward of production</translation>
  </message>
  <message>
   <source>Xã, phường, đặc khu</source>
   <translation>Commune, ward, special zone</translation>
  </message>
  <message>
   <source>gõ tên xã, phường, không cần dấu</source>
   <translation>type the commune's name, accents are optional</translation>
  </message>
  <message>
   <source>ví dụ: Hợp tác xã, hộ kinh doanh, công ty…</source>
   <translation>for example: cooperative, household business, company…</translation>
  </message>
  <message>
   <source>Để trống cũng được, điền sau ở mục Chủ thể.</source>
   <translation>May be left empty and filled later in the section Producer.</translation>
  </message>
 </context>
 <context>
  <name>ProductStep</name>
  <message>
   <source>Bộ đề xuất và các bộ gần giống</source>
   <translation>Proposed set and its neighbours</translation>
  </message>
  <message>
   <source>Chưa nhận ra tên này. Chọn trong tất cả các bộ dưới đây.</source>
   <translation>This name is not known. Choose from all sets below.</translation>
  </message>
  <message>
   <source>Chỉ xem các bộ gần giống</source>
   <translation>Only look at the neighbouring sets</translation>
  </message>
  <message>
   <source>Chọn một bộ sản phẩm để đi tiếp</source>
   <translation>Choose a set to go on</translation>
  </message>
  <message>
   <source>Gọi tên như nói hằng ngày. Gõ không dấu cũng được.</source>
   <translation>Name it in everyday words. Accents are optional.</translation>
  </message>
  <message>
   <source>Gọi tên sản phẩm để đi tiếp</source>
   <translation>Name the product to go on</translation>
  </message>
  <message>
   <source>Gọi tên, chọn bộ chấm</source>
   <translation>Name it, choose the score set</translation>
  </message>
  <message>
   <source>Gồm: {words}</source>
   <translation>Includes: {words}</translation>
  </message>
  <message>
   <source>Sản phẩm</source>
   <translation>Product</translation>
  </message>
  <message>
   <source>Sản phẩm của anh/chị là gì?</source>
   <translation>What is your product?</translation>
  </message>
  <message>
   <source>Tên sản phẩm</source>
   <translation>Product name</translation>
  </message>
  <message>
   <source>Tất cả các bộ</source>
   <translation>All sets</translation>
  </message>
  <message>
   <source>Xem cả {n} bộ</source>
   <translation>Show all {n} sets</translation>
  </message>
  <message>
   <source>ví dụ: mật ong rừng, chè shan tuyết, homestay</source>
   <translation>for example: forest honey, shan tuyet tea, homestay</translation>
  </message>
  <message>
   <source>Đề xuất</source>
   <translation>Proposal</translation>
  </message>
 </context>
 <context>
  <name>ProfileCard</name>
  <message>
   <source>Lưu thông tin</source>
   <translation>Save details</translation>
  </message>
  <message>
   <source>Người dùng</source>
   <translation>User</translation>
  </message>
  <message>
   <source>Đã lưu thông tin người dùng</source>
   <translation>User details saved</translation>
  </message>
 </context>
 <context>
  <name>ProfileForm</name>
  <message>
   <source>Anh/chị dùng phần mềm với vai trò nào?</source>
   <translation>In which role do you use the program?</translation>
  </message>
  <message>
   <source>Chủ thể</source>
   <translation>Producer</translation>
  </message>
  <message>
   <source>Cán bộ xã</source>
   <translation>Commune officer</translation>
  </message>
  <message>
   <source>Không rõ “{text}” là tỉnh nào — chọn một tỉnh trong danh sách.</source>
   <translation>“{text}” is not a known province — choose one from the list.</translation>
  </message>
  <message>
   <source>Không rõ “{text}” là xã nào — chọn một xã trong danh sách.</source>
   <translation>“{text}” is not a known commune — choose one from the list.</translation>
  </message>
  <message>
   <source>Làm hồ sơ cho sản phẩm của mình</source>
   <translation>Prepare a dossier for my own product</translation>
  </message>
  <message>
   <source>Nhận, kiểm tra và giúp nhiều chủ thể làm hồ sơ</source>
   <translation>Receive, check and help many producers with their dossiers</translation>
  </message>
  <message>
   <source>Tên</source>
   <translation>Name</translation>
  </message>
  <message>
   <source>Tỉnh, thành phố</source>
   <translation>Province or city</translation>
  </message>
  <message>
   <source>Vai trò</source>
   <translation>Role</translation>
  </message>
  <message>
   <source>Xã, phường, đặc khu</source>
   <translation>Commune, ward, special zone</translation>
  </message>
  <message>
   <source>gõ không dấu cũng được, ví dụ: ninh binh</source>
   <translation>accents are optional, for example: ninh binh</translation>
  </message>
  <message>
   <source>gõ tên xã, phường, không cần dấu</source>
   <translation>type the commune's name, accents are optional</translation>
  </message>
  <message>
   <source>họ tên thường gọi</source>
   <translation>usual full name</translation>
  </message>
 </context>
 <context>
  <name>Proof</name>
  <message>
   <source>mức {option}, {points} điểm</source>
   <translation>level {option}, {points} points</translation>
  </message>
 </context>
 <context>
  <name>ProofNote</name>
  <message>
   <source>Tiêu chí {number}</source>
   <translation>Criterion {number}</translation>
  </message>
  <message>
   <source>Tới tiêu chí này</source>
   <translation>Go to this criterion</translation>
  </message>
  <message>
   <source>theo số liệu: {level}</source>
   <translation>by the data: {level}</translation>
  </message>
 </context>
 <context>
  <name>ProposalBar</name>
  <message>
   <source>Khớp số liệu: {reason}</source>
   <translation>Agrees with the data: {reason}</translation>
  </message>
  <message>
   <source>Nhận {level}</source>
   <translation>Accept {level}</translation>
  </message>
  <message>
   <source>Theo số liệu: {level}</source>
   <translation>By the data: {level}</translation>
  </message>
  <message>
   <source>chưa đạt mức nào</source>
   <translation>no level reached</translation>
  </message>
  <message>
   <source>mức {option}</source>
   <translation>level {option}</translation>
  </message>
 </context>
 <context>
  <name>QualityPage</name>
  <message>
   <source>Bước nào cũng đã có trong kế hoạch.</source>
   <translation>Every step is in the plan already.</translation>
  </message>
  <message>
   <source>Bắt đầu từ các bước đã kê ở mục Quy trình, rồi ghi mối nguy từng bước.</source>
   <translation>Begin with the steps listed under Process, then write down the hazards of each.</translation>
  </message>
  <message>
   <source>Chưa có kế hoạch kiểm soát</source>
   <translation>No control plan yet</translation>
  </message>
  <message>
   <source>Chưa có kết quả: {names}</source>
   <translation>No result yet: {names}</translation>
  </message>
  <message>
   <source>Chất lượng, an toàn thực phẩm</source>
   <translation>Quality and food safety</translation>
  </message>
  <message>
   <source>Còn nghi vấn: {doubt}</source>
   <translation>Doubt: {doubt}</translation>
  </message>
  <message>
   <source>Công bố theo {name}</source>
   <translation>Declared under {name}</translation>
  </message>
  <message>
   <source>Căn cứ: {source}.</source>
   <translation>Source: {source}.</translation>
  </message>
  <message>
   <source>Kế hoạch còn {n} chỗ thiếu</source>
   <translation>The plan lacks {n} things</translation>
  </message>
  <message>
   <source>Lấy các bước từ quy trình</source>
   <translation>Take the steps from the process</translation>
  </message>
  <message>
   <source>{beds} chỗ ngủ; các tuyến nhận {walking} khách một ngày; {guides} người dẫn</source>
   <translation>{beds} beds; the routes take {walking} guests a day; {guides} guides</translation>
  </message>
  <message>
   <source>Điểm tới hạn nào cũng đủ giới hạn, theo dõi, cách sửa</source>
   <translation>Every critical point has its limit, watch and correction</translation>
  </message>
  <message>
   <source>Đã thêm {n} bước vào kế hoạch</source>
   <translation>{n} steps added to the plan</translation>
  </message>
 </context>
 <context>
  <name>QualityTool</name>
  <message>
   <source>Chất lượng, an toàn thực phẩm</source>
   <translation>Quality and food safety</translation>
  </message>
  <message>
   <source>Còn {n} việc phải lo</source>
   <translation>{n} things still to do</translation>
  </message>
  <message>
   <source>Luật cần gì, đang có gì, ngày nào hết hạn; tiêu chuẩn cơ sở, kết quả kiểm nghiệm, bản tự công bố, kế hoạch kiểm soát.</source>
   <translation>What the law asks, what is there, what lapses when; own standard, test results, self-declaration, control plan.</translation>
  </message>
  <message>
   <source>Đủ giấy tờ theo luật</source>
   <translation>All papers the law asks are there</translation>
  </message>
 </context>
 <context>
  <name>QuickMark</name>
  <message>
   <source>Chưa xem</source>
   <translation>Not looked at yet</translation>
  </message>
 </context>
 <context>
  <name>QuickPage</name>
  <message>
   <source>Không còn trường nào chưa xong.</source>
   <translation>No unfinished fields left.</translation>
  </message>
  <message>
   <source>Kiểm tra</source>
   <translation>Check</translation>
  </message>
  <message>
   <source>Trường chưa xong</source>
   <translation>Unfinished field</translation>
  </message>
  <message>
   <source>Tới mục {name}</source>
   <translation>Go to the section {name}</translation>
  </message>
  <message>
   <source>Từng mục</source>
   <translation>Section by section</translation>
  </message>
  <message>
   <source>Điền nhanh</source>
   <translation>Quick entry</translation>
  </message>
 </context>
 <context>
  <name>RadarPage</name>
  <message>
   <source>Bàn tiếp nhận</source>
   <translation>Desk</translation>
  </message>
  <message>
   <source>Chưa có ngày nào phía trước</source>
   <translation>No days ahead yet</translation>
  </message>
  <message>
   <source>Chất lượng</source>
   <translation>Quality</translation>
  </message>
  <message>
   <source>Chọn đợt đánh giá cho hồ sơ, ghi ngày hết hạn của giấy tờ để lịch nhắc.</source>
   <translation>Choose the round of a dossier and enter expiry dates of papers to be reminded.</translation>
  </message>
  <message>
   <source>Ghi lịch</source>
   <translation>Write the calendar</translation>
  </message>
  <message>
   <source>Giấy chứng nhận OCOP</source>
   <translation>OCOP certificate</translation>
  </message>
  <message>
   <source>Giấy tờ</source>
   <translation>Papers</translation>
  </message>
  <message>
   <source>Hôm nay</source>
   <translation>Today</translation>
  </message>
  <message>
   <source>Lưu lịch (.ics)</source>
   <translation>Save calendar (.ics)</translation>
  </message>
  <message>
   <source>Lịch OCOP.ics</source>
   <translation>OCOP calendar.ics</translation>
  </message>
  <message>
   <source>Lịch và hạn</source>
   <translation>Calendar and deadlines</translation>
  </message>
  <message>
   <source>Sở hữu trí tuệ</source>
   <translation>Intellectual property</translation>
  </message>
  <message>
   <source>Tháng sau</source>
   <translation>Next month</translation>
  </message>
  <message>
   <source>Tháng trước</source>
   <translation>Previous month</translation>
  </message>
  <message>
   <source>Tháng {month} năm {year}</source>
   <translation>Month {month}, {year}</translation>
  </message>
  <message>
   <source>Xem mọi ngày</source>
   <translation>Show all days</translation>
  </message>
  <message>
   <source>Xem thêm</source>
   <translation>Show more</translation>
  </message>
  <message>
   <source>{day}: {n} việc</source>
   <translation>{day}: {n} tasks</translation>
  </message>
  <message>
   <source>{n} việc từ nay đến {day}</source>
   <translation>{n} due from today to {day}</translation>
  </message>
  <message>
   <source>Đang đọc các hồ sơ và sổ…</source>
   <translation>Reading dossiers and registers…</translation>
  </message>
  <message>
   <source>Đã lưu {name}</source>
   <translation>Saved {name}</translation>
  </message>
  <message>
   <source>Đọc lịch</source>
   <translation>Reading the calendar</translation>
  </message>
  <message>
   <source>Đợt đánh giá</source>
   <translation>Assessment round</translation>
  </message>
 </context>
 <context>
  <name>RadioEditor</name>
  <message>
   <source>Bỏ chọn</source>
   <translation>Clear the choice</translation>
  </message>
 </context>
 <context>
  <name>Rail</name>
  <message>
   <source>Bàn tiếp nhận</source>
   <translation>Desk</translation>
  </message>
  <message>
   <source>Cài đặt</source>
   <translation>Settings</translation>
  </message>
  <message>
   <source>Các phòng</source>
   <translation>Rooms</translation>
  </message>
  <message>
   <source>Hồ sơ</source>
   <translation>Dossiers</translation>
  </message>
  <message>
   <source>Lịch</source>
   <translation>Calendar</translation>
  </message>
  <message>
   <source>Sổ tay</source>
   <translation>Handbook</translation>
  </message>
  <message>
   <source>Sổ theo dõi</source>
   <translation>Registers</translation>
  </message>
  <message>
   <source>Tiếp nhận</source>
   <translation>Desk</translation>
  </message>
  <message>
   <source>Trang chủ</source>
   <translation>Home</translation>
  </message>
 </context>
 <context>
  <name>ReceivePage</name>
  <message>
   <source>Bàn tiếp nhận</source>
   <translation>Desk</translation>
  </message>
  <message>
   <source>Bản nộp lại của phiếu {number}</source>
   <translation>Resubmission for receipt {number}</translation>
  </message>
  <message>
   <source>Chép minh chứng rồi cấp số phiếu. Dừng trước khi xong thì không ghi gì.</source>
   <translation>Papers are copied, then the receipt number is given. If you stop before the end, nothing is written.</translation>
  </message>
  <message>
   <source>Chưa chọn gói hồ sơ</source>
   <translation>No package chosen yet</translation>
  </message>
  <message>
   <source>Chọn gói hồ sơ</source>
   <translation>Choose a package</translation>
  </message>
  <message>
   <source>Chọn thư mục gói</source>
   <translation>Choose a package folder</translation>
  </message>
  <message>
   <source>Chọn thư mục gói…</source>
   <translation>Choose a package folder…</translation>
  </message>
  <message>
   <source>Chọn tệp gói…</source>
   <translation>Choose a package file…</translation>
  </message>
  <message>
   <source>Dừng</source>
   <translation>Stop</translation>
  </message>
  <message>
   <source>Ghi chú khi nhận</source>
   <translation>Note on receiving</translation>
  </message>
  <message>
   <source>Ghi khi nhận</source>
   <translation>Note on receiving</translation>
  </message>
  <message>
   <source>Gói hồ sơ ({kinds});;Mọi tệp (*)</source>
   <translation>Packages ({kinds});;All files (*)</translation>
  </message>
  <message>
   <source>Gói nguyên vẹn, mã {code}</source>
   <translation>The package is whole, code {code}</translation>
  </message>
  <message>
   <source>Hồ sơ chưa đặt tên</source>
   <translation>Dossier without a name</translation>
  </message>
  <message>
   <source>Hồ sơ lập tại bàn</source>
   <translation>Dossiers made at the desk</translation>
  </message>
  <message>
   <source>Hồ sơ được giữ nguyên như lúc nộp; trả lại thì mở ra để sửa tiếp.</source>
   <translation>The dossier is kept as handed in; when it is returned it is opened again to be mended.</translation>
  </message>
  <message>
   <source>Không nhận được gói này</source>
   <translation>This package cannot be received</translation>
  </message>
  <message>
   <source>Kiểm tra gói</source>
   <translation>Checking the package</translation>
  </message>
  <message>
   <source>Kiểm tra tự động, {n} chỗ</source>
   <translation>Automatic checks, {n} findings</translation>
  </message>
  <message>
   <source>Kèm {n} lời trả lời cho lần trả trước.</source>
   <translation>With {n} answers to the last return.</translation>
  </message>
  <message>
   <source>Kéo gói vào trang này, hoặc chọn tệp, thư mục. Chưa có gì được ghi trước khi bấm Nhận hồ sơ.</source>
   <translation>Drop a package on this page, or choose a file or folder. Nothing is stored before you press Receive.</translation>
  </message>
  <message>
   <source>Nhận hồ sơ</source>
   <translation>Receive</translation>
  </message>
  <message>
   <source>Nhận hồ sơ lập tại bàn</source>
   <translation>Receive a dossier made at the desk</translation>
  </message>
  <message>
   <source>Số sản phẩm mẫu đã nhận</source>
   <translation>Samples received</translation>
  </message>
  <message>
   <source>Thành phần hồ sơ, Điều 6</source>
   <translation>Components, article 6</translation>
  </message>
  <message>
   <source>chọn hồ sơ lập tại bàn này</source>
   <translation>choose a dossier made at this desk</translation>
  </message>
  <message>
   <source>ghi chú, ví dụ: người nộp, bộ giấy thiếu dấu</source>
   <translation>a note, for instance: who handed it in, stamp missing</translation>
  </message>
  <message>
   <source>hoặc</source>
   <translation>or</translation>
  </message>
  <message>
   <source>tự chấm {points}/100, {count} minh chứng</source>
   <translation>claimed {points}/100, {count} papers</translation>
  </message>
  <message>
   <source>và {n} chỗ khác</source>
   <translation>and {n} more</translation>
  </message>
  <message>
   <source>Đang kiểm tra gói…</source>
   <translation>Checking the package…</translation>
  </message>
  <message>
   <source>Đang nhận hồ sơ</source>
   <translation>Receiving the dossier</translation>
  </message>
  <message>
   <source>Đã nhận, phiếu số {number}, lần {round}.</source>
   <translation>Received, receipt {number}, round {round}.</translation>
  </message>
 </context>
 <context>
  <name>RefreshCard</name>
  <message>
   <source>Không có giấy nào phải làm mới theo những ngày đã ghi.</source>
   <translation>By the days entered no paper has to be renewed.</translation>
  </message>
  <message>
   <source>Mở</source>
   <translation>Open</translation>
  </message>
  <message>
   <source>Mở: {name}</source>
   <translation>Open: {name}</translation>
  </message>
 </context>
 <context>
  <name>RefusedBanner</name>
  <message>
   <source>{count} tệp không nhận được</source>
   <translation>{count} files were not accepted</translation>
  </message>
  <message>
   <source>Đóng danh sách tệp không nhận</source>
   <translation>Close the list of files not accepted</translation>
  </message>
  <message>
   <source>… và {count} tệp khác.</source>
   <translation>… and {count} more files.</translation>
  </message>
 </context>
 <context>
  <name>RegisterClipboard</name>
  <message>
   <source>Bảng tạm chưa có chữ nào — chép các ô ở Excel rồi dán lại.</source>
   <translation>The clipboard holds no text — copy the cells in Excel, then paste again.</translation>
  </message>
  <message>
   <source>Bảng tạm có {n} cột, từ ô đang đứng không đủ cột — chọn ô khác.</source>
   <translation>The clipboard holds {n} columns, there are not enough from this cell on — choose another cell.</translation>
  </message>
  <message>
   <source>Bảng tạm có {n} dòng, sổ không đủ dòng từ ô đang đứng — chép kèm dòng tiêu đề để thêm dòng mới.</source>
   <translation>The clipboard holds {n} lines, the register has not enough rows from this cell on — copy the heading too to add new rows.</translation>
  </message>
  <message>
   <source>Bảng vừa dán.csv</source>
   <translation>Pasted table.csv</translation>
  </message>
  <message>
   <source>Chép nhiều nhất {n} dòng một lần — dùng Xuất để lấy cả sổ.</source>
   <translation>At most {n} rows are copied at once — use Export for the whole register.</translation>
  </message>
  <message>
   <source>Dán vào sổ {name}</source>
   <translation>Paste into the register {name}</translation>
  </message>
  <message>
   <source>Dòng dán thứ {n}, cột “{column}”: {why}</source>
   <translation>Pasted line {n}, column “{column}”: {why}</translation>
  </message>
  <message>
   <source>Đã chép {n} dòng</source>
   <translation>{n} rows copied</translation>
  </message>
 </context>
 <context>
  <name>RegisterHead</name>
  <message>
   <source> khớp điều kiện</source>
   <translation> matching the filters</translation>
  </message>
  <message>
   <source>Chỉ tiêu</source>
   <translation>Indicators</translation>
  </message>
  <message>
   <source>Còn {n} hồ sơ đang vào sổ…</source>
   <translation>{n} dossiers are still being entered into the registers…</translation>
  </message>
  <message>
   <source>Nhập Excel</source>
   <translation>Import Excel</translation>
  </message>
  <message>
   <source>Thêm dòng</source>
   <translation>Add row</translation>
  </message>
  <message>
   <source>Tính tiền thưởng</source>
   <translation>Compute rewards</translation>
  </message>
  <message>
   <source>Xuất</source>
   <translation>Export</translation>
  </message>
  <message>
   <source>{n} {what}</source>
   <translation>{n} {what}</translation>
  </message>
 </context>
 <context>
  <name>RegisterModel</name>
  <message>
   <source>trống</source>
   <translation>empty</translation>
  </message>
  <message>
   <source>{n} sao</source>
   <translation>{n} stars</translation>
  </message>
 </context>
 <context>
  <name>RegisterOutlets</name>
  <message>
   <source>Bảng Excel, CSV (*.xlsx *.xlsm *.csv *.txt);;Mọi tệp (*)</source>
   <translation>Excel tables, CSV (*.xlsx *.xlsm *.csv *.txt);;All files (*)</translation>
  </message>
  <message>
   <source>Nhập bảng vào sổ</source>
   <translation>Import a table into the register</translation>
  </message>
  <message>
   <source>Xuất sổ</source>
   <translation>Export the register</translation>
  </message>
  <message>
   <source>Đã ghi {n} dòng vào “{name}”</source>
   <translation>Wrote {n} rows to “{name}”</translation>
  </message>
 </context>
 <context>
  <name>RegisterToolbar</name>
  <message>
   <source>Gõ đầu chữ, đầu số; bỏ dấu được</source>
   <translation>Type beginnings of words, numbers</translation>
  </message>
  <message>
   <source>Lưu danh sách</source>
   <translation>Save the list</translation>
  </message>
  <message>
   <source>Lọc</source>
   <translation>Filter</translation>
  </message>
  <message>
   <source>Mỗi chữ, mỗi số được tìm từ đầu: “thu” thấy “Thung Mây”, “123/QĐ” thấy “123/QĐ-UBND”, “14620” thấy “01/PĐK-37-14620-2026”. Gõ không dấu cũng được.</source>
   <translation>Every word and number is matched from its beginning: “thu” finds “Thung Mây”, “123/QĐ” finds “123/QĐ-UBND”, “14620” finds “01/PĐK-37-14620-2026”. Accents may be left out.</translation>
  </message>
 </context>
 <context>
  <name>RegistersPage</name>
  <message>
   <source>(chưa ghi)</source>
   <translation>(not entered)</translation>
  </message>
  <message>
   <source>; {n} dòng theo hồ sơ nên ở lại</source>
   <translation>; {n} rows that follow dossiers stay</translation>
  </message>
  <message>
   <source>Không còn gì để hoàn tác</source>
   <translation>Nothing left to undo</translation>
  </message>
  <message>
   <source>Không còn gì để làm lại</source>
   <translation>Nothing left to redo</translation>
  </message>
  <message>
   <source>Sổ theo dõi</source>
   <translation>Registers</translation>
  </message>
  <message>
   <source>Tiền thưởng: {new} khoản mới, {changed} khoản đổi</source>
   <translation>Rewards: {new} new items, {changed} changed</translation>
  </message>
  <message>
   <source>Đã dán vào {n} dòng</source>
   <translation>Pasted into {n} rows</translation>
  </message>
  <message>
   <source>Đã ghi “{column}” cho {n} dòng</source>
   <translation>Wrote “{column}” for {n} rows</translation>
  </message>
  <message>
   <source>Đã hoàn tác: {what}</source>
   <translation>Undone: {what}</translation>
  </message>
  <message>
   <source>Đã làm lại: {what}</source>
   <translation>Redone: {what}</translation>
  </message>
  <message>
   <source>Đã lưu</source>
   <translation>Saved</translation>
  </message>
  <message>
   <source>Đã nhập {n} dòng</source>
   <translation>Imported {n} rows</translation>
  </message>
  <message>
   <source>Đã xóa {n} dòng</source>
   <translation>Deleted {n} rows</translation>
  </message>
 </context>
 <context>
  <name>RehearsalGrid</name>
  <message>
   <source>Bảng chấm thử: tiêu chí và người chấm</source>
   <translation>Rehearsal: criteria and scorers</translation>
  </message>
  <message>
   <source>Chưa chấm đủ</source>
   <translation>Not fully scored</translation>
  </message>
  <message>
   <source>Giống nhau</source>
   <translation>The same</translation>
  </message>
  <message>
   <source>Khác nhau</source>
   <translation>Different</translation>
  </message>
  <message>
   <source>Lệch xa: {n}</source>
   <translation>Far apart: {n}</translation>
  </message>
  <message>
   <source>Lệch: {n}</source>
   <translation>Apart: {n}</translation>
  </message>
  <message>
   <source>Tiêu chí</source>
   <translation>Criterion</translation>
  </message>
  <message>
   <source>Trung bình</source>
   <translation>Average</translation>
  </message>
  <message>
   <source>chưa chấm</source>
   <translation>not scored</translation>
  </message>
  <message>
   <source>mức {option}, {points} trên {most} điểm</source>
   <translation>level {option}, {points} of {most} points</translation>
  </message>
  <message>
   <source>trung bình {n}</source>
   <translation>average {n}</translation>
  </message>
  <message>
   <source>{points}/{most}</source>
   <translation>{points}/{most}</translation>
  </message>
 </context>
 <context>
  <name>RehearsalHead</name>
  <message>
   <source> → {n} sao</source>
   <translation> → {n} stars</translation>
  </message>
  <message>
   <source>; mọi phiếu đủ mức tối thiểu {all} sao, quá nửa số phiếu đủ {most} sao</source>
   <translation>; every sheet meets the {all}-star minimums, more than half meet the {most}-star ones</translation>
  </message>
  <message>
   <source>; mức tối thiểu đủ tới {n} sao</source>
   <translation>; minimums are met up to {n} stars</translation>
  </message>
  <message>
   <source>Bỏ phiếu</source>
   <translation>Remove the sheet</translation>
  </message>
  <message>
   <source>Chấm thử</source>
   <translation>Rehearsal</translation>
  </message>
  <message>
   <source>Lập biên bản</source>
   <translation>Write the minutes</translation>
  </message>
  <message>
   <source>Nhận phiếu từ tệp</source>
   <translation>Take in a sheet from a file</translation>
  </message>
  <message>
   <source>Phiếu của {name}:</source>
   <translation>Sheet of {name}:</translation>
  </message>
  <message>
   <source>Sửa tên</source>
   <translation>Rename</translation>
  </message>
  <message>
   <source>Thêm người chấm</source>
   <translation>Add a scorer</translation>
  </message>
  <message>
   <source>Trung bình {points} điểm, nhưng {n} phiếu loại hồ sơ: chưa có sao</source>
   <translation>Average {points} points, but {n} sheets eliminate the dossier: no star</translation>
  </message>
  <message>
   <source>Trung bình {points} điểm: đủ điểm {band} sao</source>
   <translation>Average {points} points: enough for {band} stars</translation>
  </message>
  <message>
   <source>Xuất phiếu ra tệp</source>
   <translation>Export the sheet to a file</translation>
  </message>
  <message>
   <source>{n} phiếu của bộ sản phẩm khác không tính.</source>
   <translation>{n} sheets of another set are not counted.</translation>
  </message>
  <message>
   <source>{n} tiêu chí chấm khác nhau.</source>
   <translation>{n} criteria are scored differently.</translation>
  </message>
 </context>
 <context>
  <name>RehearsalPage</name>
  <message>
   <source>Chưa có ai chấm thử</source>
   <translation>Nobody has scored yet</translation>
  </message>
  <message>
   <source>Chấm thử</source>
   <translation>Rehearsal</translation>
  </message>
  <message>
   <source>Chọn nơi lưu phiếu</source>
   <translation>Choose where to save the sheet</translation>
  </message>
  <message>
   <source>Chọn phiếu chấm</source>
   <translation>Choose a score sheet</translation>
  </message>
  <message>
   <source>Mỗi người một phiếu, chấm riêng rồi so với nhau. Phiếu xuất ra tệp được để chấm trên máy khác, xong thì nhận lại ở đây.</source>
   <translation>One sheet per person, scored apart and then compared. A sheet can be exported to a file, scored on another machine and taken in again here.</translation>
  </message>
  <message>
   <source>Phiếu chấm thử (*{suffix})</source>
   <translation>Rehearsal sheet (*{suffix})</translation>
  </message>
  <message>
   <source>Đã bỏ phiếu của {name}</source>
   <translation>Removed the sheet of {name}</translation>
  </message>
  <message>
   <source>Đã xuất phiếu: {name}</source>
   <translation>Sheet exported: {name}</translation>
  </message>
 </context>
 <context>
  <name>Renewal</name>
  <message>
   <source>Bảng “{table}” có dòng ghi giấy cũ. Khi bạn ghi số giấy mới, dòng ấy nhận số, ngày và nơi cấp của giấy mới; kết quả trong dòng thì bạn xem lại.</source>
   <translation>The table “{table}” has a row that names the older paper. When you enter the new paper's number, the row takes its number, dates and issuer; look at the results in the row yourself.</translation>
  </message>
  <message>
   <source>Cho dòng trong bảng theo giấy mới</source>
   <translation>Let the row follow the new paper</translation>
  </message>
  <message>
   <source>Chọn giấy mới thay cho “{name}”</source>
   <translation>Choose the newer paper for “{name}”</translation>
  </message>
  <message>
   <source>Thay giấy</source>
   <translation>Replace</translation>
  </message>
  <message>
   <source>Thay giấy minh chứng</source>
   <translation>Replacing a paper</translation>
  </message>
  <message>
   <source>Thay “{name}” bằng “{file}”?</source>
   <translation>Replace “{name}” with “{file}”?</translation>
  </message>
  <message>
   <source>Thôi</source>
   <translation>Cancel</translation>
  </message>
  <message>
   <source>Đã dùng lại giấy cũ; giấy vừa thay được giữ lại.</source>
   <translation>The older paper is in use again; the newer one is kept.</translation>
  </message>
  <message>
   <source>Đã thay “{name}” bằng giấy mới; giấy cũ được giữ lại.</source>
   <translation>“{name}” was replaced by the newer paper; the older one is kept.</translation>
  </message>
 </context>
 <context>
  <name>ReportView</name>
  <message>
   <source>Chưa khớp</source>
   <translation>Does not agree</translation>
  </message>
  <message>
   <source>Cân đối khối lượng từng lô</source>
   <translation>Mass balance of each lot</translation>
  </message>
  <message>
   <source>Gõ đường dẫn bắt đầu bằng http:// hoặc https:// để có mã QR.</source>
   <translation>Type a link that begins with http:// or https:// to get a QR code.</translation>
  </message>
  <message>
   <source>Lô {lot}</source>
   <translation>Lot {lot}</translation>
  </message>
  <message>
   <source>Mã QR của trang</source>
   <translation>QR code of the page</translation>
  </message>
  <message>
   <source>Nhãn, trang truy xuất và hồ sơ khớp nhau</source>
   <translation>Label, traceability page and dossier agree</translation>
  </message>
  <message>
   <source>Thử quét bằng điện thoại trước khi in. In cạnh ít nhất 15 mm.</source>
   <translation>Try it with a telephone before printing. Print it at least 15 mm wide.</translation>
  </message>
  <message>
   <source>Trang truy xuất phải có</source>
   <translation>The traceability page must have</translation>
  </message>
  <message>
   <source>Vào {taken} {unit}, đóng gói {packed} {unit}, hao hụt {lost} {unit}, xuất {out} {unit}, tồn {stock} {unit}</source>
   <translation>In {taken} {unit}, packed {packed} {unit}, lost {lost} {unit}, out {out} {unit}, in stock {stock} {unit}</translation>
  </message>
  <message>
   <source>chưa khớp</source>
   <translation>does not agree</translation>
  </message>
  <message>
   <source>có</source>
   <translation>there</translation>
  </message>
  <message>
   <source>khớp</source>
   <translation>agrees</translation>
  </message>
  <message>
   <source>thiếu</source>
   <translation>missing</translation>
  </message>
  <message>
   <source>xem lại</source>
   <translation>look again</translation>
  </message>
  <message>
   <source>{n} chỗ chưa khớp</source>
   <translation>{n} disagreements</translation>
  </message>
  <message>
   <source>{n} lô cần xem lại</source>
   <translation>{n} lots to look at again</translation>
  </message>
  <message>
   <source>{n} mục của trang chưa có</source>
   <translation>{n} items of the page are missing</translation>
  </message>
  <message>
   <source>Đường dẫn trang mở ra khi quét</source>
   <translation>Link of the page a scan opens</translation>
  </message>
 </context>
 <context>
  <name>ReportsNote</name>
  <message>
   <source>Chưa rõ</source>
   <translation>Unclear</translation>
  </message>
  <message>
   <source>Không đạt</source>
   <translation>Failed</translation>
  </message>
  <message>
   <source>phiếu {number} chưa có ở mục Chất lượng</source>
   <translation>report {number} is not listed under Quality</translation>
  </message>
  <message>
   <source>{all} kết quả: {good} đạt, {bad} không đạt, {unknown} chưa rõ</source>
   <translation>{all} results: {good} passed, {bad} failed, {unknown} unclear</translation>
  </message>
  <message>
   <source>{name}: {amount}; mức {limit}</source>
   <translation>{name}: {amount}; limit {limit}</translation>
  </message>
  <message>
   <source>Đạt</source>
   <translation>Passed</translation>
  </message>
 </context>
 <context>
  <name>ResultsCard</name>
  <message>
   <source>Doanh thu, triệu đồng</source>
   <translation>Revenue, million đồng</translation>
  </message>
  <message>
   <source>Lợi nhuận, triệu đồng</source>
   <translation>Profit, million đồng</translation>
  </message>
  <message>
   <source>Năm</source>
   <translation>Year</translation>
  </message>
  <message>
   <source>Năm có dấu * khác số đã khai ở bản được công nhận.</source>
   <translation>Years with * differ from the figures declared in the recognised version.</translation>
  </message>
  <message>
   <source>Sản lượng</source>
   <translation>Output</translation>
  </message>
 </context>
 <context>
  <name>Returned</name>
  <message>
   <source>Cả hồ sơ</source>
   <translation>The whole dossier</translation>
  </message>
  <message>
   <source>Xã</source>
   <translation>Commune</translation>
  </message>
  <message>
   <source>cần sửa</source>
   <translation>to be mended</translation>
  </message>
  <message>
   <source>cần trả lời</source>
   <translation>to be answered</translation>
  </message>
 </context>
 <context>
  <name>ReturnedNote</name>
  <message>
   <source>Trả lời xã: đã sửa gì, ở đâu</source>
   <translation>Answer to the commune: what was mended, where</translation>
  </message>
  <message>
   <source>Trả lời ý kiến của xã: {words}</source>
   <translation>Answer to the commune's remark: {words}</translation>
  </message>
  <message>
   <source>Đã sửa</source>
   <translation>Mended</translation>
  </message>
  <message>
   <source>Đã trả lời</source>
   <translation>Answered</translation>
  </message>
 </context>
 <context>
  <name>ReviewPage</name>
  <message>
   <source>Bàn tiếp nhận</source>
   <translation>Desk</translation>
  </message>
  <message>
   <source>Các phần của hồ sơ</source>
   <translation>Parts of the dossier</translation>
  </message>
  <message>
   <source>Lần trước xã hỏi</source>
   <translation>Asked in the last round</translation>
  </message>
  <message>
   <source>Lập Mẫu 03, gửi tỉnh</source>
   <translation>Form 03, to the province</translation>
  </message>
  <message>
   <source>Minh chứng</source>
   <translation>Evidence</translation>
  </message>
  <message>
   <source>Nhận làm ý kiến của xã</source>
   <translation>Take as the commune's comment</translation>
  </message>
  <message>
   <source>Nhận ý kiến: {place}</source>
   <translation>Take the comment: {place}</translation>
  </message>
  <message>
   <source>Phiếu {number}, lần {round}, {producer}</source>
   <translation>Receipt {number}, round {round}, {producer}</translation>
  </message>
  <message>
   <source>Phần mềm gợi ý ({n})</source>
   <translation>Suggested ({n})</translation>
  </message>
  <message>
   <source>Trả lại</source>
   <translation>Return</translation>
  </message>
  <message>
   <source>Trả lại, {n} nội dung</source>
   <translation>Return, {n} items</translation>
  </message>
  <message>
   <source>Xem xét phiếu {number}</source>
   <translation>Review of receipt {number}</translation>
  </message>
 </context>
 <context>
  <name>RightCard</name>
  <message>
   <source>Đứng tên người khác: cần giấy chuyển quyền hoặc cho phép dùng.</source>
   <translation>Belongs to somebody else: an assignment or a licence is needed.</translation>
  </message>
 </context>
 <context>
  <name>RightsCards</name>
  <message>
   <source>Chưa rõ</source>
   <translation>Unclear</translation>
  </message>
  <message>
   <source>Chưa đo</source>
   <translation>Not measured</translation>
  </message>
  <message>
   <source>Chưa đạt</source>
   <translation>Not reached</translation>
  </message>
  <message>
   <source>Chưa đủ nét cho mẫu nộp khổ lớn nhất; xin tệp lớn hơn.</source>
   <translation>Not sharp enough for the largest specimen; ask for a larger file.</translation>
  </message>
  <message>
   <source>Còn hiệu lực</source>
   <translation>Valid</translation>
  </message>
  <message>
   <source>Dự kiến</source>
   <translation>Expected</translation>
  </message>
  <message>
   <source>Hết hiệu lực</source>
   <translation>No longer valid</translation>
  </message>
  <message>
   <source>Hết hạn {day}</source>
   <translation>Expires {day}</translation>
  </message>
  <message>
   <source>Hết hạn {day}, tính từ ngày nộp đơn</source>
   <translation>Expires {day}, counted from the day of application</translation>
  </message>
  <message>
   <source>Hệ màu {mode}: nơi in sẽ đổi sang CMYK, màu có thể khác.</source>
   <translation>Colour mode {mode}: the printer will turn it to CMYK, colours may differ.</translation>
  </message>
  <message>
   <source>In được</source>
   <translation>Can be printed</translation>
  </message>
  <message>
   <source>Nền có hình, có bóng: xin tệp gốc đã tách nền.</source>
   <translation>Background with picture or shadow: ask for the original with the background cut out.</translation>
  </message>
  <message>
   <source>Nền một màu: xin tệp nền trắng hoặc trong suốt.</source>
   <translation>Background of one colour: ask for a file with a white or clear background.</translation>
  </message>
  <message>
   <source>Nền trong suốt: đặt lên màu nào cũng được.</source>
   <translation>Clear background: fits on any colour.</translation>
  </message>
  <message>
   <source>Nền trắng: hợp mẫu nộp; in lên màu khác thì cần tệp nền trong suốt.</source>
   <translation>White background: right for the specimen; printing on another colour needs a clear one.</translation>
  </message>
  <message>
   <source>Quá hạn</source>
   <translation>Overdue</translation>
  </message>
  <message>
   <source>Sắp hết hạn</source>
   <translation>Expires soon</translation>
  </message>
  <message>
   <source>Sớm nhất khoảng {day}, sau ngày tỉnh có kết quả.</source>
   <translation>At the earliest about {day}, after the province's result.</translation>
  </message>
  <message>
   <source>Sớm nhất khoảng {day}.</source>
   <translation>At the earliest about {day}.</translation>
  </message>
  <message>
   <source>Tệp này in rõ tới {mm} mm; cần lớn hơn thì xin tệp vectơ.</source>
   <translation>This file prints sharply up to {mm} mm; for larger ask for a vector file.</translation>
  </message>
  <message>
   <source>Xem lại</source>
   <translation>Look again</translation>
  </message>
  <message>
   <source>Xong</source>
   <translation>Done</translation>
  </message>
  <message>
   <source>gia hạn được từ {day}</source>
   <translation>can be renewed from {day}</translation>
  </message>
  <message>
   <source>{w} × {h} điểm; in rộng {mm} mm được {dpi} điểm mỗi inch.</source>
   <translation>{w} × {h} pixels; printed {mm} mm wide that is {dpi} per inch.</translation>
  </message>
  <message>
   <source>Đang chuẩn bị</source>
   <translation>In preparation</translation>
  </message>
  <message>
   <source>Đang chờ</source>
   <translation>Waiting</translation>
  </message>
  <message>
   <source>Đang xét</source>
   <translation>Under examination</translation>
  </message>
  <message>
   <source>Đạt</source>
   <translation>Passed</translation>
  </message>
 </context>
 <context>
  <name>RightsPage</name>
  <message>
   <source>Chưa kê đơn hay văn bằng nào</source>
   <translation>No application or certificate stated yet</translation>
  </message>
  <message>
   <source>Dấu hiệu trên bao bì</source>
   <translation>Signs on the packaging</translation>
  </message>
  <message>
   <source>Ghi từng đơn với các ngày đã có; ngày sau đó phần mềm tính.</source>
   <translation>Enter every application with the days known; the program computes the later ones.</translation>
  </message>
  <message>
   <source>Lấy nhóm gợi ý</source>
   <translation>Take the suggested classes</translation>
  </message>
  <message>
   <source>Nhóm hàng hóa gợi ý theo bộ sản phẩm</source>
   <translation>Classes of goods suggested for the set</translation>
  </message>
  <message>
   <source>Sao cần gì</source>
   <translation>What each star needs</translation>
  </message>
  <message>
   <source>Sở hữu trí tuệ</source>
   <translation>Intellectual property</translation>
  </message>
  <message>
   <source>Sửa bảng quyền</source>
   <translation>Edit the table of rights</translation>
  </message>
  <message>
   <source>Tệp lô-gô</source>
   <translation>Logo file</translation>
  </message>
  <message>
   <source>{name} đứng tên {holder}, khác tên chủ thể.</source>
   <translation>{name} belongs to {holder}, not to the producer.</translation>
  </message>
  <message>
   <source>{name}: quá hạn bước {step}.</source>
   <translation>{name}: step {step} is overdue.</translation>
  </message>
  <message>
   <source>{name}: {later} ghi trước {earlier}.</source>
   <translation>{name}: {later} stands before {earlier}.</translation>
  </message>
  <message>
   <source>{n} chỗ phải xem lại</source>
   <translation>{n} places to look at again</translation>
  </message>
  <message>
   <source>{n} quyền, không có gì trái nhau</source>
   <translation>{n} rights, nothing contradicts</translation>
  </message>
  <message>
   <source>Đo tệp lô-gô</source>
   <translation>Measure the logo file</translation>
  </message>
  <message>
   <source>Đã thêm {n} nhóm</source>
   <translation>Added {n} classes</translation>
  </message>
 </context>
 <context>
  <name>RightsTool</name>
  <message>
   <source>Chưa kê quyền nào</source>
   <translation>No right stated yet</translation>
  </message>
  <message>
   <source>Sở hữu trí tuệ</source>
   <translation>Intellectual property</translation>
  </message>
  <message>
   <source>Từng quyền đi tới bước nào, ngày nào có kết quả, hết hạn; dữ liệu tờ khai nhãn hiệu, danh mục dấu hiệu, đơn xin quyền sử dụng; tệp lô-gô in có rõ không.</source>
   <translation>Which step every right has reached, when results come and rights lapse; data of the trademark application, list of signs, request for the right to use; whether the logo file prints sharply.</translation>
  </message>
  <message>
   <source>{n} quyền đang theo dõi</source>
   <translation>{n} rights watched</translation>
  </message>
  <message>
   <source>{n} quyền, {bad} chỗ phải lo</source>
   <translation>{n} rights, {bad} to worry about</translation>
  </message>
 </context>
 <context>
  <name>RoadCard</name>
  <message>
   <source>+{n} điểm</source>
   <translation>+{n} points</translation>
  </message>
  <message>
   <source>; có việc không kịp đợt này</source>
   <translation>; some tasks will miss this round</translation>
  </message>
  <message>
   <source>; kịp đợt này nếu làm từ bây giờ</source>
   <translation>; in time for this round if work starts now</translation>
  </message>
  <message>
   <source>Bỏ khỏi kế hoạch</source>
   <translation>Take out of the plan</translation>
  </message>
  <message>
   <source>Mở mục</source>
   <translation>Open the section</translation>
  </message>
  <message>
   <source>Nộp xã {day}</source>
   <translation>Hand in {day}</translation>
  </message>
  <message>
   <source>{n} việc</source>
   <translation>{n} tasks</translation>
  </message>
  <message>
   <source>Đã đủ, không còn việc nào</source>
   <translation>Complete, nothing left to do</translation>
  </message>
  <message>
   <source>Đưa vào kế hoạch</source>
   <translation>Put into the plan</translation>
  </message>
  <message>
   <source>Đường tới {n} sao</source>
   <translation>Road to {n} stars</translation>
  </message>
 </context>
 <context>
  <name>RoadPage</name>
  <message>
   <source>Bộ sản phẩm quyết định chấm theo những tiêu chí nào.</source>
   <translation>The set decides which criteria are scored.</translation>
  </message>
  <message>
   <source>Chưa chọn bộ sản phẩm</source>
   <translation>No set chosen</translation>
  </message>
  <message>
   <source>Chưa có đường tới {n} sao</source>
   <translation>No road to {n} stars yet</translation>
  </message>
  <message>
   <source>Chọn đường theo</source>
   <translation>Choose the road by</translation>
  </message>
  <message>
   <source>Có thể chọn đợt sau, hoặc đổi cách ưu tiên ở trên.</source>
   <translation>You may choose a later round or change the preference above.</translation>
  </message>
  <message>
   <source>Hạn nộp ở xã: {day}.</source>
   <translation>Last day at the commune: {day}.</translation>
  </message>
  <message>
   <source>Kịp đợt này nếu bắt đầu từ bây giờ</source>
   <translation>In time for this round if work starts now</translation>
  </message>
  <message>
   <source>Mở Tự chấm điểm</source>
   <translation>Open Self-assessment</translation>
  </message>
  <message>
   <source>Mục tiêu</source>
   <translation>Aim</translation>
  </message>
  <message>
   <source>Nhanh</source>
   <translation>Fast</translation>
  </message>
  <message>
   <source>Nộp xã {day}</source>
   <translation>Hand in {day}</translation>
  </message>
  <message>
   <source>Tới mấy sao</source>
   <translation>Reaches which star</translation>
  </message>
  <message>
   <source>{n} sao</source>
   <translation>{n} stars</translation>
  </message>
  <message>
   <source>{n} việc</source>
   <translation>{n} tasks</translation>
  </message>
  <message>
   <source>{n} việc không kịp đợt đã chọn</source>
   <translation>{n} tasks will miss the chosen round</translation>
  </message>
  <message>
   <source>Ít sức</source>
   <translation>Least effort</translation>
  </message>
  <message>
   <source>Ít việc</source>
   <translation>Fewest tasks</translation>
  </message>
  <message>
   <source>Đang có {now} điểm, làm xong có {after} điểm, cần {need} điểm.</source>
   <translation>Now {now} points, {after} when done, {need} needed.</translation>
  </message>
  <message>
   <source>Đã đủ {n} sao, không còn việc nào</source>
   <translation>{n} stars reached, nothing left to do</translation>
  </message>
  <message>
   <source>Đường tới sao</source>
   <translation>Road to the star</translation>
  </message>
  <message>
   <source>Đường tới {n} sao</source>
   <translation>Road to {n} stars</translation>
  </message>
  <message>
   <source>Ưu tiên</source>
   <translation>Prefer</translation>
  </message>
 </context>
 <context>
  <name>RoadRow</name>
  <message>
   <source>+{n} điểm</source>
   <translation>+{n} points</translation>
  </message>
  <message>
   <source>Không kịp đợt này</source>
   <translation>Too late for this round</translation>
  </message>
  <message>
   <source>Làm được ngay</source>
   <translation>Can be done at once</translation>
  </message>
  <message>
   <source>Mở mục</source>
   <translation>Open the section</translation>
  </message>
  <message>
   <source>Mở mức {n} sao</source>
   <translation>Opens {n} stars</translation>
  </message>
  <message>
   <source>Thường mất {n} tháng</source>
   <translation>Usually takes {n} months</translation>
  </message>
  <message>
   <source>Đã lên kế hoạch</source>
   <translation>Planned</translation>
  </message>
 </context>
 <context>
  <name>RoundStep</name>
  <message>
   <source>Khó kịp đợt này nếu chưa có: {names}.</source>
   <translation>This round is hard to reach without: {names}.</translation>
  </message>
  <message>
   <source>Nộp cho xã chậm nhất {hand_in}. Xã gửi tỉnh trước {day}, tỉnh có kết quả trước {end}.</source>
   <translation>Hand in to the commune by {hand_in}. The commune sends to the province before {day}, the province has the result before {end}.</translation>
  </message>
  <message>
   <source>Nộp cho xã trước ngày nào</source>
   <translation>Hand in to the commune by</translation>
  </message>
  <message>
   <source>Nộp đợt nào?</source>
   <translation>Which round?</translation>
  </message>
  <message>
   <source>Xã cần {n} ngày làm việc để kiểm tra, nên ngày nộp cho xã sớm hơn hạn của đợt.</source>
   <translation>The commune needs {n} working days to check, so the day to hand in is before the round's deadline.</translation>
  </message>
  <message>
   <source>{name} năm {year}</source>
   <translation>{name} in {year}</translation>
  </message>
  <message>
   <source>Đợt đánh giá</source>
   <translation>Assessment round</translation>
  </message>
 </context>
 <context>
  <name>RowChoices</name>
  <message>
   <source>(để trống)</source>
   <translation>(left empty)</translation>
  </message>
  <message>
   <source>Chỉ một máy của xã cấp số phiếu tiếp nhận. Máy cấp số đã hỏng hoặc hai máy cùng cấp thì cho máy này cấp từ nay, rồi trao tệp đồng bộ.</source>
   <translation>Only one machine of the commune issues receipt numbers. If the one that does is broken, or two do, let this machine issue from now on and exchange a sync file.</translation>
  </message>
  <message>
   <source>Dòng {n}: {words}</source>
   <translation>Row {n}: {words}</translation>
  </message>
  <message>
   <source>Dùng giá trị này</source>
   <translation>Use this value</translation>
  </message>
  <message>
   <source>Máy này cấp số</source>
   <translation>This machine issues</translation>
  </message>
  <message>
   <source>Nhập làm một</source>
   <translation>Make them one</translation>
  </message>
  <message>
   <source>Nhập làm một, theo dòng 1</source>
   <translation>Make them one, as row 1</translation>
  </message>
  <message>
   <source>Nhập làm một, theo dòng 2</source>
   <translation>Make them one, as row 2</translation>
  </message>
  <message>
   <source>Từ nay máy này cấp số phiếu tiếp nhận</source>
   <translation>This machine issues receipt numbers from now on</translation>
  </message>
  <message>
   <source>không khác gì</source>
   <translation>no difference</translation>
  </message>
  <message>
   <source>{n} cặp dòng trong sổ có vẻ là một, do hai máy cùng nhập:</source>
   <translation>{n} pairs of rows seem to be one, entered on two machines:</translation>
  </message>
  <message>
   <source>{n} ô trong sổ hai máy ghi khác nhau, chọn giá trị đúng:</source>
   <translation>{n} cells of the registers differ on two machines, choose the right value:</translation>
  </message>
  <message>
   <source>Để hai dòng</source>
   <translation>Keep two rows</translation>
  </message>
 </context>
 <context>
  <name>RowsTable</name>
  <message>
   <source>Chép dòng</source>
   <translation>Copy rows</translation>
  </message>
  <message>
   <source>Dán từ Excel</source>
   <translation>Paste from Excel</translation>
  </message>
  <message>
   <source>Lọc theo ô này</source>
   <translation>Filter by this cell</translation>
  </message>
  <message>
   <source>Mở hồ sơ</source>
   <translation>Open the dossier</translation>
  </message>
  <message>
   <source>Sửa ô</source>
   <translation>Edit cell</translation>
  </message>
  <message>
   <source>Xóa dòng</source>
   <translation>Delete row</translation>
  </message>
 </context>
 <context>
  <name>SamePackage</name>
  <message>
   <source>&amp;Bản mới của hồ sơ đã có</source>
   <translation>&amp;Newer version of the dossier here</translation>
  </message>
  <message>
   <source>&amp;Mở hồ sơ đang có</source>
   <translation>&amp;Open the dossier here</translation>
  </message>
  <message>
   <source>&amp;Thôi</source>
   <translation>&amp;Leave it</translation>
  </message>
  <message>
   <source>Gói “{name}”: {what}</source>
   <translation>Package “{name}”: {what}</translation>
  </message>
  <message>
   <source>Hồ sơ này đã có trong máy</source>
   <translation>This dossier is here already</translation>
  </message>
  <message>
   <source>Không cần nhập lần hai.</source>
   <translation>There is no need to bring it in twice.</translation>
  </message>
  <message>
   <source>Nhập bản &amp;riêng</source>
   <translation>Bring in a &amp;separate copy</translation>
  </message>
  <message>
   <source>Nhập làm bản mới thì hồ sơ đang có theo gói này, bản trước còn trong lịch sử của hồ sơ. Bản xã đã gửi tỉnh thì vẫn giữ.</source>
   <translation>As a newer version, the dossier here follows this package; what it said before stays in its history. What the commune sent to the province still holds.</translation>
  </message>
 </context>
 <context>
  <name>SavedViews</name>
  <message>
   <source>Bấm chuột phải để bỏ danh sách này</source>
   <translation>Right-click to remove this list</translation>
  </message>
  <message>
   <source>Bỏ danh sách này</source>
   <translation>Remove this list</translation>
  </message>
  <message>
   <source>Lưu danh sách</source>
   <translation>Save the list</translation>
  </message>
  <message>
   <source>Tên danh sách, ví dụ: Sắp hết hạn ở xã tôi</source>
   <translation>Name of the list, for example: Lapsing in my commune</translation>
  </message>
  <message>
   <source>Tất cả</source>
   <translation>All</translation>
  </message>
  <message>
   <source>Đã bỏ danh sách “{name}”</source>
   <translation>Removed the list “{name}”</translation>
  </message>
  <message>
   <source>Đã lưu danh sách “{name}”</source>
   <translation>Saved the list “{name}”</translation>
  </message>
 </context>
 <context>
  <name>Saving</name>
  <message>
   <source>Chọn nơi lưu tài liệu</source>
   <translation>Choose where to save the document</translation>
  </message>
  <message>
   <source>Đang ghi một tệp khác. Chờ xong rồi làm tiếp.</source>
   <translation>Another file is being written. Wait until it is done.</translation>
  </message>
  <message>
   <source>Đã lưu {name}</source>
   <translation>Saved {name}</translation>
  </message>
 </context>
 <context>
  <name>ScanDialog</name>
  <message>
   <source>Các tệp trong thư mục</source>
   <translation>Files in the folder</translation>
  </message>
  <message>
   <source>Quét thư mục</source>
   <translation>Scan a folder</translation>
  </message>
  <message>
   <source>Thêm</source>
   <translation>Add</translation>
  </message>
  <message>
   <source>Thêm {count} tệp</source>
   <translation>Add {count} files</translation>
  </message>
  <message>
   <source>mới</source>
   <translation>new</translation>
  </message>
  <message>
   <source>{new} tệp mới, {old} tệp đã thấy lần trước, {held} tệp đã có trong hồ sơ.</source>
   <translation>{new} new files, {old} seen last time, {held} in the dossier already.</translation>
  </message>
  <message>
   <source>Đóng</source>
   <translation>Close</translation>
  </message>
  <message>
   <source>đã thấy</source>
   <translation>seen</translation>
  </message>
 </context>
 <context>
  <name>ScoreCard</name>
  <message>
   <source> và {n} nữa</source>
   <translation> and {n} more</translation>
  </message>
  <message>
   <source> và đủ mọi mức tối thiểu</source>
   <translation> and every minimum is met</translation>
  </message>
  <message>
   <source>, {n} mức tối thiểu chưa đạt</source>
   <translation>, {n} minimums not met</translation>
  </message>
  <message>
   <source>Bị loại: {why}.</source>
   <translation>Eliminated: {why}.</translation>
  </message>
  <message>
   <source>Chưa chọn bộ sản phẩm.</source>
   <translation>No set chosen yet.</translation>
  </message>
  <message>
   <source>Chưa có giấy kèm theo: tiêu chí {numbers}.</source>
   <translation>No paper attached: criteria {numbers}.</translation>
  </message>
  <message>
   <source>Chưa tự chấm.</source>
   <translation>Not self-assessed.</translation>
  </message>
  <message>
   <source>Chất lượng</source>
   <translation>Quality</translation>
  </message>
  <message>
   <source>Còn hiệu lực</source>
   <translation>Valid</translation>
  </message>
  <message>
   <source>Có minh chứng</source>
   <translation>Proven</translation>
  </message>
  <message>
   <source>Hết hạn trước {day}: {papers}.</source>
   <translation>Expires before {day}: {papers}.</translation>
  </message>
  <message>
   <source>Không có giấy nào hết hạn trước ngày xét.</source>
   <translation>No paper expires before the assessment.</translation>
  </message>
  <message>
   <source>Mọi mức đã chọn đều có giấy tờ kèm theo.</source>
   <translation>Every chosen level has papers attached.</translation>
  </message>
  <message>
   <source>Sản phẩm, sức mạnh cộng đồng</source>
   <translation>Product, community strength</translation>
  </message>
  <message>
   <source>Thiếu {n} điểm để tới {star} sao</source>
   <translation>{n} points short of {star} stars</translation>
  </message>
  <message>
   <source>Tiếp thị</source>
   <translation>Marketing</translation>
  </message>
  <message>
   <source>Tự chấm</source>
   <translation>Self-assessed</translation>
  </message>
  <message>
   <source>Vạch trên vòng: {n} điểm</source>
   <translation>Mark on the ring: {n} points</translation>
  </message>
  <message>
   <source>hôm nay</source>
   <translation>today</translation>
  </message>
  <message>
   <source>Đủ điểm {star} sao</source>
   <translation>Enough points for {star} stars</translation>
  </message>
 </context>
 <context>
  <name>ScoreRing</name>
  <message>
   <source>, thêm {gain} điểm nếu nhận đề xuất</source>
   <translation>, {gain} more points if the proposals are accepted</translation>
  </message>
  <message>
   <source>{total} trên 100 điểm, {parts}, đạt {star} sao</source>
   <translation>{total} of 100 points, {parts}, reaches {star} stars</translation>
  </message>
 </context>
 <context>
  <name>ScoreTile</name>
  <message>
   <source>{n} sao</source>
   <translation>{n} stars</translation>
  </message>
 </context>
 <context>
  <name>ScoreView</name>
  <message>
   <source>+{gain} điểm nếu nhận mức {option}, thành {total}</source>
   <translation>+{gain} points if level {option} is accepted, {total} in all</translation>
  </message>
  <message>
   <source>Bị loại theo câu trả lời</source>
   <translation>Eliminated by the answers</translation>
  </message>
  <message>
   <source>Chưa chọn bộ sản phẩm</source>
   <translation>No set chosen</translation>
  </message>
  <message>
   <source>Chưa đạt mức tối thiểu {star} sao ở:</source>
   <translation>Minimums for {star} stars not met in:</translation>
  </message>
  <message>
   <source>Chọn bộ sản phẩm ở trang hồ sơ để bắt đầu chấm.</source>
   <translation>Choose the set on the dossier page to start scoring.</translation>
  </message>
  <message>
   <source>Cần từ {points} điểm trở lên, còn thiếu {missing}.</source>
   <translation>Needs at least {points} points, {missing} missing.</translation>
  </message>
  <message>
   <source>{title}: có {have}, cần {need} điểm</source>
   <translation>{title}: has {have}, needs {need} points</translation>
  </message>
  <message>
   <source>Đạt {star} sao</source>
   <translation>Reaches {star} stars</translation>
  </message>
  <message>
   <source>Đủ điểm {points} sao, mới đạt {star} sao</source>
   <translation>Enough points for {points} stars, but only {star} stars reached</translation>
  </message>
 </context>
 <context>
  <name>ScorerForm</name>
  <message>
   <source>Chủ thể</source>
   <translation>Producer</translation>
  </message>
  <message>
   <source>Ghi</source>
   <translation>Save</translation>
  </message>
  <message>
   <source>Họ tên người chấm</source>
   <translation>Scorer's full name</translation>
  </message>
  <message>
   <source>Họp xã</source>
   <translation>Commune meeting</translation>
  </message>
  <message>
   <source>Thôi</source>
   <translation>Cancel</translation>
  </message>
  <message>
   <source>Tổ tư vấn</source>
   <translation>Advisory team</translation>
  </message>
  <message>
   <source>Vai trò</source>
   <translation>Role</translation>
  </message>
 </context>
 <context>
  <name>SearchPopup</name>
  <message>
   <source>Không thấy. Thử ít chữ hơn.</source>
   <translation>Not found. Try fewer words.</translation>
  </message>
  <message>
   <source>Kết quả tìm</source>
   <translation>Search results</translation>
  </message>
 </context>
 <context>
  <name>SecretForm</name>
  <message>
   <source>Hai ô mật khẩu khóa màn hình không giống nhau — nhập lại cả hai.</source>
   <translation>The two lines of the screen lock differ — type both again.</translation>
  </message>
  <message>
   <source>Hiện chữ đang gõ</source>
   <translation>Show what is typed</translation>
  </message>
  <message>
   <source>Mật khẩu mới, từ 6 ký tự</source>
   <translation>New passphrase, at least 6 characters</translation>
  </message>
  <message>
   <source>Nhập lại mật khẩu</source>
   <translation>Passphrase again</translation>
  </message>
 </context>
 <context>
  <name>SectionForm</name>
  <message>
   <source>, {count} lỗi</source>
   <translation>, {count} errors</translation>
  </message>
  <message>
   <source>Chép từ hồ sơ khác</source>
   <translation>Copy from another dossier</translation>
  </message>
  <message>
   <source>Chữ đang gõ chưa được lưu.</source>
   <translation>What is being typed is not saved yet.</translation>
  </message>
  <message>
   <source>{filled}/{asked} trường</source>
   <translation>{filled}/{asked} fields</translation>
  </message>
  <message>
   <source>Điền nhanh</source>
   <translation>Quick entry</translation>
  </message>
 </context>
 <context>
  <name>SectionPage</name>
  <message>
   <source>Không còn trường nào chưa xong.</source>
   <translation>No unfinished fields left.</translation>
  </message>
  <message>
   <source>Trang hồ sơ</source>
   <translation>Dossier page</translation>
  </message>
  <message>
   <source>Trường chưa xong</source>
   <translation>Unfinished field</translation>
  </message>
 </context>
 <context>
  <name>SendPage</name>
  <message>
   <source>Bố cục theo Nghị định 30/2020. Không có mẫu chung toàn quốc cho lời văn nên sửa được ở đây, và sửa tiếp được trong tệp Word.</source>
   <translation>Laid out after decree 30/2020. No national text prescribes the wording, so it can be changed here, and again in the Word file.</translation>
  </message>
  <message>
   <source>Bộ gồm văn bản đề nghị, Mẫu 03, hồ sơ sản phẩm và danh mục mẫu: thư mục điện tử, tệp nén và Bộ in. Đồng hồ dừng từ hôm nay.</source>
   <translation>The set holds the request, form 03, the product dossier and the list of samples: a folder, a zip and a set to print. The clock stops today.</translation>
  </message>
  <message>
   <source>Chưa có văn bản — mở lại trang này.</source>
   <translation>There is no letter yet — open this page again.</translation>
  </message>
  <message>
   <source>Chưa làm được bước này</source>
   <translation>This step cannot be taken now</translation>
  </message>
  <message>
   <source>Chọn nơi đặt giấy tờ</source>
   <translation>Choose where to put the papers</translation>
  </message>
  <message>
   <source>Còn việc phải làm trước</source>
   <translation>Something has to be done first</translation>
  </message>
  <message>
   <source>Gửi hồ sơ lên tỉnh</source>
   <translation>Forward to the province</translation>
  </message>
  <message>
   <source>Gửi tỉnh: {name}</source>
   <translation>To the province: {name}</translation>
  </message>
  <message>
   <source>Hẹn nộp lại trước ngày</source>
   <translation>Hand in again before</translation>
  </message>
  <message>
   <source>Hồ sơ đang ở trạng thái “{state}”.</source>
   <translation>The dossier is in the state “{state}”.</translation>
  </message>
  <message>
   <source>Ký hiệu</source>
   <translation>Symbol</translation>
  </message>
  <message>
   <source>Lập bộ hồ sơ gửi tỉnh</source>
   <translation>Write the set for the province</translation>
  </message>
  <message>
   <source>Lập thông báo trả hồ sơ</source>
   <translation>Writing the return notice</translation>
  </message>
  <message>
   <source>Lập thông báo và trả lại</source>
   <translation>Write the notice and return</translation>
  </message>
  <message>
   <source>Lời văn, đoạn {n}</source>
   <translation>Wording, part {n}</translation>
  </message>
  <message>
   <source>Ngày văn bản</source>
   <translation>Day of the letter</translation>
  </message>
  <message>
   <source>Người ký</source>
   <translation>Signatory</translation>
  </message>
  <message>
   <source>Nhận xét in ở Mẫu 03</source>
   <translation>Findings printed in form 03</translation>
  </message>
  <message>
   <source>Nơi nhận</source>
   <translation>Recipients</translation>
  </message>
  <message>
   <source>Nơi nhận, mỗi dòng một nơi</source>
   <translation>Recipients, one per line</translation>
  </message>
  <message>
   <source>Quyền hạn, chức vụ</source>
   <translation>Authority, position</translation>
  </message>
  <message>
   <source>Sẵn sàng gửi tỉnh</source>
   <translation>Ready for the province</translation>
  </message>
  <message>
   <source>Sẵn sàng trả lại</source>
   <translation>Ready to return</translation>
  </message>
  <message>
   <source>Số</source>
   <translation>No.</translation>
  </message>
  <message>
   <source>Thông báo để ký, gửi giấy; tệp .ocopr để chủ thể mở trong phần mềm và sửa từng chỗ. Đồng hồ dừng từ hôm nay.</source>
   <translation>The notice is for signing and sending on paper; the .ocopr file is for the producer to open and mend place by place. The clock stops today.</translation>
  </message>
  <message>
   <source>Trả lại hồ sơ</source>
   <translation>Return the dossier</translation>
  </message>
  <message>
   <source>Trả lại: {name}</source>
   <translation>Return: {name}</translation>
  </message>
  <message>
   <source>Văn bản</source>
   <translation>Letter</translation>
  </message>
  <message>
   <source>Xem xét</source>
   <translation>Review</translation>
  </message>
  <message>
   <source>Ý kiến in trong thông báo</source>
   <translation>Comments printed in the notice</translation>
  </message>
  <message>
   <source>Đã lập bộ hồ sơ gửi tỉnh: {name}</source>
   <translation>The set for the province is written: {name}</translation>
  </message>
  <message>
   <source>Đã trả lại. Gửi chủ thể tệp {name}</source>
   <translation>Returned. Send the producer the file {name}</translation>
  </message>
 </context>
 <context>
  <name>SetPanel</name>
  <message>
   <source>Bộ chấm hỏi những gì</source>
   <translation>What the set asks</translation>
  </message>
  <message>
   <source>Bộ {no} chấm những gì</source>
   <translation>What set {no} scores</translation>
  </message>
  <message>
   <source>Chất lượng</source>
   <translation>Quality</translation>
  </message>
  <message>
   <source>Cơ quan quản lý</source>
   <translation>Managing agency</translation>
  </message>
  <message>
   <source>Gọi tên sản phẩm ở bên trái. Ở đây sẽ hiện số tiêu chí, mức tối thiểu của từng sao, điều khiến hồ sơ bị loại và những giấy tờ mất nhiều thời gian.</source>
   <translation>Name the product on the left. The number of criteria, the minimums of each star, what eliminates the dossier and the papers that take long will show here.</translation>
  </message>
  <message>
   <source>Hồ sơ bị loại khi</source>
   <translation>The dossier is eliminated when</translation>
  </message>
  <message>
   <source>Không phải nộp mẫu</source>
   <translation>No sample to hand in</translation>
  </message>
  <message>
   <source>Mức tối thiểu</source>
   <translation>Minimum</translation>
  </message>
  <message>
   <source>Nếu muốn {n} sao, xin sớm</source>
   <translation>If you aim for {n} stars, apply early</translation>
  </message>
  <message>
   <source>Nộp kèm hồ sơ</source>
   <translation>Hand in with the dossier</translation>
  </message>
  <message>
   <source>Sản phẩm</source>
   <translation>Product</translation>
  </message>
  <message>
   <source>Sản phẩm mẫu</source>
   <translation>Sample product</translation>
  </message>
  <message>
   <source>Tiếp thị</source>
   <translation>Marketing</translation>
  </message>
  <message>
   <source>thêm {n}</source>
   <translation>add {n}</translation>
  </message>
  <message>
   <source>{n} chỗ cần đối chiếu bản gốc</source>
   <translation>{n} places to check against the original</translation>
  </message>
  <message>
   <source>{n} tiêu chí</source>
   <translation>{n} criteria</translation>
  </message>
  <message>
   <source>{n} tiêu chí, {points} điểm</source>
   <translation>{n} criteria, {points} points</translation>
  </message>
 </context>
 <context>
  <name>SetQuestions</name>
  <message>
   <source>Bộ {no}: {name}</source>
   <translation>Set {no}: {name}</translation>
  </message>
  <message>
   <source>Chỗ luật in chưa rõ</source>
   <translation>Where the law is printed unclearly</translation>
  </message>
  <message>
   <source>Có trường hợp này không: {when}?</source>
   <translation>Does this case apply: {when}?</translation>
  </message>
  <message>
   <source>Hồ sơ bị loại vì câu trả lời này.</source>
   <translation>The dossier is eliminated because of this answer.</translation>
  </message>
  <message>
   <source>Trước khi chấm</source>
   <translation>Before scoring</translation>
  </message>
  <message>
   <source>Trả lời “Có” ở một câu là hồ sơ bị loại, dù điểm cao đến đâu.</source>
   <translation>One “Yes” eliminates the dossier, however high the score.</translation>
  </message>
 </context>
 <context>
  <name>SetRow</name>
  <message>
   <source>Bộ {no}: {name}</source>
   <translation>Set {no}: {name}</translation>
  </message>
 </context>
 <context>
  <name>SetView</name>
  <message>
   <source>Chỗ cần lưu ý của bộ này</source>
   <translation>What to mind in this set</translation>
  </message>
  <message>
   <source>Hồ sơ bị loại khi</source>
   <translation>The dossier is eliminated when</translation>
  </message>
  <message>
   <source>In sổ ghi tay của bộ này</source>
   <translation>Print a booklet of this set</translation>
  </message>
  <message>
   <source>Phần {id}. {title}</source>
   <translation>Part {id}. {title}</translation>
  </message>
  <message>
   <source>{industry}, nhóm {group}. Cơ quan quản lý: {agencies}.</source>
   <translation>{industry}, group {group}. Managing agency: {agencies}.</translation>
  </message>
  <message>
   <source>{n} điểm</source>
   <translation>{n} points</translation>
  </message>
 </context>
 <context>
  <name>SettingsPage</name>
  <message>
   <source>Bộ quy định trong máy</source>
   <translation>Rulebooks on this machine</translation>
  </message>
  <message>
   <source>Chữ trên màn hình; mẫu biểu và quy định luôn bằng tiếng Việt</source>
   <translation>Words on the screen; forms and law stay in Vietnamese</translation>
  </message>
  <message>
   <source>Ctrl và dấu cộng để to hơn, Ctrl và dấu trừ để nhỏ lại</source>
   <translation>Ctrl and plus for larger, Ctrl and minus for smaller</translation>
  </message>
  <message>
   <source>Cài đặt</source>
   <translation>Settings</translation>
  </message>
  <message>
   <source>Cỡ chữ</source>
   <translation>Text size</translation>
  </message>
  <message>
   <source>Hiển thị</source>
   <translation>Display</translation>
  </message>
  <message>
   <source>Mở trang trao đổi</source>
   <translation>Open the exchange page</translation>
  </message>
  <message>
   <source>Ngôn ngữ</source>
   <translation>Language</translation>
  </message>
  <message>
   <source>Nền</source>
   <translation>Background</translation>
  </message>
  <message>
   <source>OCOP Desktop, bản {version}</source>
   <translation>OCOP Desktop, version {version}</translation>
  </message>
  <message>
   <source>Phần mềm</source>
   <translation>Program</translation>
  </message>
  <message>
   <source>Phần mềm giúp lập hồ sơ, không thay quyết định của hội đồng. Chỗ luật để ngỏ được ghi rõ là cách đọc của phần mềm; khi còn phân vân hãy hỏi cán bộ xã.</source>
   <translation>The program helps to prepare dossiers; it does not replace the council's decision. Where the law leaves something open, the program's reading is named as such; when in doubt ask the commune officer.</translation>
  </message>
  <message>
   <source>So sánh các bộ, chuyển hồ sơ</source>
   <translation>Compare rulebooks, move dossiers</translation>
  </message>
  <message>
   <source>Sáng</source>
   <translation>Light</translation>
  </message>
  <message>
   <source>Sáng, tối hoặc theo cài đặt của máy</source>
   <translation>Light, dark or as the machine is set</translation>
  </message>
  <message>
   <source>Theo máy</source>
   <translation>As the machine</translation>
  </message>
  <message>
   <source>Trao đổi giữa các máy</source>
   <translation>Exchange between machines</translation>
  </message>
  <message>
   <source>Tệp đồng bộ để gộp hồ sơ của hai máy; khóa để ký gói, biết gói của ai.</source>
   <translation>Sync files to merge dossiers of two machines; keys to sign packages and to know whose they are.</translation>
  </message>
  <message>
   <source>Tối</source>
   <translation>Dark</translation>
  </message>
  <message>
   <source>{title}. Hiệu lực từ {day}. {n} bộ sản phẩm.</source>
   <translation>{title}. In force from {day}. {n} sets.</translation>
  </message>
  <message>
   <source>Đọc trong sổ tay</source>
   <translation>Read in the handbook</translation>
  </message>
 </context>
 <context>
  <name>Sheet</name>
  <message>
   <source>Trang in, {count} câu trả lời. Phím mũi tên phải đi qua từng câu.</source>
   <translation>Printed page, {count} answers. The right arrow key walks through the answers.</translation>
  </message>
  <message>
   <source>Tới ô: {name}</source>
   <translation>Go to the field: {name}</translation>
  </message>
  <message>
   <source>Ô: {name}. Enter để sửa.</source>
   <translation>Field: {name}. Enter to edit.</translation>
  </message>
 </context>
 <context>
  <name>Shell</name>
  <message>
   <source>Hồ sơ</source>
   <translation>Dossiers</translation>
  </message>
  <message>
   <source>Hồ sơ chưa đặt tên</source>
   <translation>Dossier without a name</translation>
  </message>
  <message>
   <source>Hồ sơ luyện tập: sửa thoải mái, đặt lại được</source>
   <translation>Practice dossier: change what you like, it can be reset</translation>
  </message>
  <message>
   <source>Hồ sơ mẫu: số liệu giả định</source>
   <translation>Sample dossier: invented figures</translation>
  </message>
 </context>
 <context>
  <name>ShownWindow</name>
  <message>
   <source>Dữ liệu đã ở chỗ mới. Chỗ cũ còn nguyên ở “{folder}”.</source>
   <translation>The data is in its new place. The old one is left untouched in “{folder}”.</translation>
  </message>
 </context>
 <context>
  <name>SideColumn</name>
  <message>
   <source>Các mục của hồ sơ</source>
   <translation>Sections of the dossier</translation>
  </message>
 </context>
 <context>
  <name>SidePanel</name>
  <message>
   <source>Bảng bên phải</source>
   <translation>Panel on the right</translation>
  </message>
  <message>
   <source>Lỗi</source>
   <translation>Errors</translation>
  </message>
  <message>
   <source>Lỗi {count}</source>
   <translation>Errors {count}</translation>
  </message>
  <message>
   <source>Trợ giúp</source>
   <translation>Help</translation>
  </message>
  <message>
   <source>Điểm</source>
   <translation>Points</translation>
  </message>
 </context>
 <context>
  <name>SignsCard</name>
  <message>
   <source>Chưa có: {names}</source>
   <translation>Missing: {names}</translation>
  </message>
  <message>
   <source>Chưa kê dấu hiệu nào; kê ở phần Đơn nhãn hiệu.</source>
   <translation>No sign stated yet; state it in the part Trademark application.</translation>
  </message>
  <message>
   <source>{n} dấu hiệu, {bare} chưa có văn bằng còn hiệu lực</source>
   <translation>{n} signs, {bare} without a valid certificate</translation>
  </message>
 </context>
 <context>
  <name>StandingCard</name>
  <message>
   <source>{name}: {value}, phải dưới {bound}</source>
   <translation>{name}: {value}, must be below {bound}</translation>
  </message>
 </context>
 <context>
  <name>StarLadder</name>
  <message>
   <source>, còn thiếu:</source>
   <translation>, still missing:</translation>
  </message>
  <message>
   <source>Mở tiêu chí {n}</source>
   <translation>Open criterion {n}</translation>
  </message>
  <message>
   <source>Thang sao. {words}</source>
   <translation>Star ladder. {words}</translation>
  </message>
  <message>
   <source>mục tiêu</source>
   <translation>target</translation>
  </message>
  <message>
   <source>thiếu {n} điểm</source>
   <translation>{n} points short</translation>
  </message>
  <message>
   <source>{met}/{all} mức tối thiểu</source>
   <translation>{met}/{all} minimums</translation>
  </message>
  <message>
   <source>{star} sao</source>
   <translation>{star} stars</translation>
  </message>
  <message>
   <source>{star} sao: {met} trên {all} mức tối thiểu</source>
   <translation>{star} stars: {met} of {all} minimums</translation>
  </message>
  <message>
   <source>đã đạt</source>
   <translation>reached</translation>
  </message>
  <message>
   <source>đủ điểm</source>
   <translation>enough points</translation>
  </message>
 </context>
 <context>
  <name>StarRow</name>
  <message>
   <source>, mục tiêu {target} sao</source>
   <translation>, target {target} stars</translation>
  </message>
  <message>
   <source>{star} sao</source>
   <translation>{star} stars</translation>
  </message>
 </context>
 <context>
  <name>StarStep</name>
  <message>
   <source>3, 4 hay 5 sao</source>
   <translation>3, 4 or 5 stars</translation>
  </message>
  <message>
   <source>Cần đủ điểm và đủ mọi mức tối thiểu. Đổi lại lúc nào cũng được.</source>
   <translation>Needs enough points and every minimum. You can change it at any time.</translation>
  </message>
  <message>
   <source>Giấy lâu nhất: {name}, khoảng {span}.</source>
   <translation>Slowest paper: {name}, about {span}.</translation>
  </message>
  <message>
   <source>Muốn đạt mấy sao?</source>
   <translation>How many stars do you aim for?</translation>
  </message>
  <message>
   <source>Sao muốn đạt</source>
   <translation>Target star</translation>
  </message>
  <message>
   <source>Từ {points} điểm, {n} tiêu chí có mức tối thiểu.</source>
   <translation>From {points} points, {n} criteria with a minimum.</translation>
  </message>
  <message>
   <source>{n} sao</source>
   <translation>{n} stars</translation>
  </message>
 </context>
 <context>
  <name>StartProblem</name>
  <message>
   <source>Chưa mở được dữ liệu</source>
   <translation>The data could not be opened</translation>
  </message>
  <message>
   <source>Chọn &amp;thư mục khác</source>
   <translation>Choose &amp;another folder</translation>
  </message>
  <message>
   <source>Chọn thư mục dữ liệu</source>
   <translation>Choose the data folder</translation>
  </message>
  <message>
   <source>Th&amp;oát</source>
   <translation>&amp;Quit</translation>
  </message>
  <message>
   <source>Thử &amp;lại</source>
   <translation>Try &amp;again</translation>
  </message>
 </context>
 <context>
  <name>State</name>
  <message>
   <source>bị trả lại</source>
   <translation>returned</translation>
  </message>
  <message>
   <source>chưa bắt đầu</source>
   <translation>not started</translation>
  </message>
  <message>
   <source>có lỗi phải sửa</source>
   <translation>has errors to fix</translation>
  </message>
  <message>
   <source>có vấn đề</source>
   <translation>has problems</translation>
  </message>
  <message>
   <source>sẵn sàng</source>
   <translation>ready</translation>
  </message>
  <message>
   <source>đang làm</source>
   <translation>in progress</translation>
  </message>
 </context>
 <context>
  <name>StatusLine</name>
  <message>
   <source>Chưa sao lưu được</source>
   <translation>Not backed up yet</translation>
  </message>
  <message>
   <source>Cỡ chữ {scale}%</source>
   <translation>Text size {scale}%</translation>
  </message>
  <message>
   <source>Dừng việc đang chạy</source>
   <translation>Stop the running task</translation>
  </message>
  <message>
   <source>Sao lưu gần nhất: {day}</source>
   <translation>Last backup: {day}</translation>
  </message>
  <message>
   <source>Tiến độ</source>
   <translation>Progress</translation>
  </message>
  <message>
   <source>hôm nay</source>
   <translation>today</translation>
  </message>
  <message>
   <source>{law}, hiệu lực từ {day}</source>
   <translation>{law}, in force from {day}</translation>
  </message>
  <message>
   <source>Đã lưu lúc {time}</source>
   <translation>Saved at {time}</translation>
  </message>
 </context>
 <context>
  <name>StepChips</name>
  <message>
   <source>Các bước của phương án</source>
   <translation>Steps of the plan</translation>
  </message>
 </context>
 <context>
  <name>StepList</name>
  <message>
   <source>+{n} điểm</source>
   <translation>+{n} points</translation>
  </message>
  <message>
   <source>Mở mục</source>
   <translation>Open the section</translation>
  </message>
  <message>
   <source>Việc nên làm tiếp</source>
   <translation>What to do next</translation>
  </message>
 </context>
 <context>
  <name>StepsColumn</name>
  <message>
   <source>Hồ sơ mới</source>
   <translation>New dossier</translation>
  </message>
 </context>
 <context>
  <name>StoryPage</name>
  <message>
   <source>Chọn bộ sản phẩm ở mục Đăng ký để biết tiêu chí hỏi gì.</source>
   <translation>Choose the product set in Registration to learn what the criteria ask.</translation>
  </message>
  <message>
   <source>Câu chuyện sản phẩm</source>
   <translation>Product story</translation>
  </message>
  <message>
   <source>Không giống câu chuyện nào trên máy này.</source>
   <translation>Not like any other story on this machine.</translation>
  </message>
  <message>
   <source>Kể chuyện</source>
   <translation>Tell</translation>
  </message>
  <message>
   <source>Kể theo gợi ý, viết ba độ dài, xem tiêu chí thấy gì trong bài. Phần mềm không viết thay: câu chuyện là của người làm.</source>
   <translation>Tell by prompts, write three lengths, see what the criteria find. The app writes nothing for you: the story belongs to its makers.</translation>
  </message>
  <message>
   <source>Lưu tờ rơi</source>
   <translation>Save leaflet</translation>
  </message>
  <message>
   <source>Lưu tờ rơi (PDF)</source>
   <translation>Save leaflet (PDF)</translation>
  </message>
  <message>
   <source>So câu chuyện</source>
   <translation>Compare stories</translation>
  </message>
  <message>
   <source>So với mọi hồ sơ trên máy</source>
   <translation>Compare with all dossiers here</translation>
  </message>
  <message>
   <source>Tờ rơi</source>
   <translation>Leaflet</translation>
  </message>
  <message>
   <source>Viết và đo</source>
   <translation>Write and measure</translation>
  </message>
  <message>
   <source>Việc với câu chuyện</source>
   <translation>Work on the story</translation>
  </message>
  <message>
   <source>Văn bản tư liệu</source>
   <translation>Written record</translation>
  </message>
  <message>
   <source>Đã bỏ {n} câu.</source>
   <translation>{n} sentences dropped.</translation>
  </message>
  <message>
   <source>Đã chép bản nháp vào ô.</source>
   <translation>The draft was put into the field.</translation>
  </message>
 </context>
 <context>
  <name>StoryTool</name>
  <message>
   <source>Chưa có câu chuyện</source>
   <translation>No story yet</translation>
  </message>
  <message>
   <source>Câu chuyện sản phẩm</source>
   <translation>Product story</translation>
  </message>
  <message>
   <source>Có {have} trên {all} điều tiêu chí hỏi</source>
   <translation>{have} of {all} elements the criteria ask for</translation>
  </message>
  <message>
   <source>Giống câu chuyện khác trên máy này</source>
   <translation>The same as another story on this machine</translation>
  </message>
  <message>
   <source>Kể theo gợi ý, đo theo tiêu chí, viết ba độ dài, so với câu chuyện khác, in tờ rơi.</source>
   <translation>Tell by prompts, measure by the criteria, write three lengths, compare with other stories, print a leaflet.</translation>
  </message>
 </context>
 <context>
  <name>SuggestLine</name>
  <message>
   <source>Mở danh sách (F4)</source>
   <translation>Open the list (F4)</translation>
  </message>
 </context>
 <context>
  <name>SupplementBox</name>
  <message>
   <source>Biểu mẫu in lại</source>
   <translation>Forms printed again</translation>
  </message>
  <message>
   <source>Bản {number}, mã {snapshot}</source>
   <translation>Version {number}, id {snapshot}</translation>
  </message>
  <message>
   <source>Bản đã nộp</source>
   <translation>Version handed in</translation>
  </message>
  <message>
   <source>Chọn gói đã nộp</source>
   <translation>Choose the package handed in</translation>
  </message>
  <message>
   <source>Chọn gói đã nộp…</source>
   <translation>Choose the package handed in…</translation>
  </message>
  <message>
   <source>Câu khai lại</source>
   <translation>Answers changed</translation>
  </message>
  <message>
   <source>Giấy rút ra</source>
   <translation>Papers withdrawn</translation>
  </message>
  <message>
   <source>Giấy sửa mô tả</source>
   <translation>Papers described anew</translation>
  </message>
  <message>
   <source>Giấy thêm vào</source>
   <translation>Papers added</translation>
  </message>
  <message>
   <source>Giấy được thay</source>
   <translation>Papers replaced</translation>
  </message>
  <message>
   <source>Gói hồ sơ (*.zip)</source>
   <translation>Dossier package (*.zip)</translation>
  </message>
  <message>
   <source>Gói {name}</source>
   <translation>Package {name}</translation>
  </message>
  <message>
   <source>Hồ sơ chưa có bản chốt nào trước đó; chọn gói đã nộp để so.</source>
   <translation>The dossier has no earlier final version; choose the package handed in to compare.</translation>
  </message>
  <message>
   <source>So với bản đã nộp</source>
   <translation>Compared with what was handed in</translation>
  </message>
  <message>
   <source>{title} ({count})</source>
   <translation>{title} ({count})</translation>
  </message>
  <message>
   <source>Đang so với bản đã nộp…</source>
   <translation>Comparing with what was handed in…</translation>
  </message>
  <message>
   <source>… và {count} mục khác</source>
   <translation>… and {count} more</translation>
  </message>
 </context>
 <context>
  <name>SyncCard</name>
  <message>
   <source>Chọn {n} chỗ</source>
   <translation>Choose {n} values</translation>
  </message>
  <message>
   <source>Chờ việc đang chạy xong rồi trao đổi.</source>
   <translation>Wait until the running work is done, then exchange.</translation>
  </message>
  <message>
   <source>Ghi tệp cho máy khác</source>
   <translation>Write a file for another machine</translation>
  </message>
  <message>
   <source>Ghi tệp đồng bộ</source>
   <translation>Writing the sync file</translation>
  </message>
  <message>
   <source>Gộp tệp của máy khác</source>
   <translation>Merge a file of another machine</translation>
  </message>
  <message>
   <source>Hai máy cùng làm một bộ hồ sơ thì trao tệp này qua USB, thư điện tử: hồ sơ, bản chốt, phiếu ở bàn tiếp nhận, dòng tự ghi trong sổ. Phần mềm gộp từng ô; ô nào hai máy ghi khác nhau thì giữ cả hai và hỏi.</source>
   <translation>When two machines work on the same dossiers, they exchange this file by USB stick or e-mail: dossiers, finalised versions, cases of the desk, own rows of the registers. The program merges field by field; where both changed a field it keeps both and asks.</translation>
  </message>
  <message>
   <source>Hồ sơ chưa đặt tên</source>
   <translation>Dossier without a name</translation>
  </message>
  <message>
   <source>Mở</source>
   <translation>Open</translation>
  </message>
  <message>
   <source>Sổ: {n} dòng mới, {m} dòng cập nhật</source>
   <translation>Registers: {n} new rows, {m} updated</translation>
  </message>
  <message>
   <source>Tệp đồng bộ</source>
   <translation>Sync file</translation>
  </message>
  <message>
   <source>Tệp đồng bộ (*{suffix});;Mọi tệp (*)</source>
   <translation>Sync files (*{suffix});;All files (*)</translation>
  </message>
  <message>
   <source>Từ máy của {name}: {words}</source>
   <translation>From the machine of {name}: {words}</translation>
  </message>
  <message>
   <source>Từ tệp {name}. Dừng giữa chừng thì ở máy này không có gì thay đổi.</source>
   <translation>From the file {name}. If you stop on the way, nothing changes on this machine.</translation>
  </message>
  <message>
   <source>chưa gộp</source>
   <translation>not merged</translation>
  </message>
  <message>
   <source>không đổi</source>
   <translation>unchanged</translation>
  </message>
  <message>
   <source>mới</source>
   <translation>new</translation>
  </message>
  <message>
   <source>{n} chỗ cập nhật</source>
   <translation>{n} places updated</translation>
  </message>
  <message>
   <source>{n} hồ sơ có thay đổi, {m} hồ sơ không đổi</source>
   <translation>{n} dossiers changed, {m} unchanged</translation>
  </message>
  <message>
   <source>Đã ghi {n} hồ sơ vào {name}</source>
   <translation>Wrote {n} dossiers to {name}</translation>
  </message>
  <message>
   <source>đã gộp</source>
   <translation>merged</translation>
  </message>
 </context>
 <context>
  <name>TableEditor</name>
  <message>
   <source> Còn {count} ô nữa.</source>
   <translation> {count} more fields.</translation>
  </message>
  <message>
   <source>Bảng. Gõ để sửa ô, Ctrl+Tab ra khỏi bảng. {hint}</source>
   <translation>Table. Type to edit a cell, Ctrl+Tab leaves the table. {hint}</translation>
  </message>
  <message>
   <source>Dán từ Excel</source>
   <translation>Paste from Excel</translation>
  </message>
  <message>
   <source>Dòng {row}, {column}: {sentence}</source>
   <translation>Row {row}, {column}: {sentence}</translation>
  </message>
  <message>
   <source>Thêm dòng</source>
   <translation>Add row</translation>
  </message>
  <message>
   <source>Xóa dòng</source>
   <translation>Delete row</translation>
  </message>
 </context>
 <context>
  <name>TableModel</name>
  <message>
   <source>trống</source>
   <translation>empty</translation>
  </message>
 </context>
 <context>
  <name>TaskList</name>
  <message>
   <source>Các việc của hồ sơ</source>
   <translation>Tasks of the dossier</translation>
  </message>
  <message>
   <source>Xã trả lại, sửa trước</source>
   <translation>Returned by the commune, mend first</translation>
  </message>
 </context>
 <context>
  <name>TellView</name>
  <message>
   <source>Bản nháp</source>
   <translation>Draft</translation>
  </message>
  <message>
   <source>Chỉ xếp lại những câu đã kể. Bấm dùng thì chép vào ô, sau đó sửa cho xuôi; hoàn tác được bằng Ctrl+Z.</source>
   <translation>Only puts told sentences in order. Using it fills the field, to be polished then; undo with Ctrl+Z.</translation>
  </message>
  <message>
   <source>Ghép từ lời kể</source>
   <translation>Joined from what was told</translation>
  </message>
  <message>
   <source>Lời kể</source>
   <translation>Told</translation>
  </message>
  <message>
   <source>Lời kể hay bản nháp</source>
   <translation>Told or draft</translation>
  </message>
  <message>
   <source>Trả lời một gợi ý ở bên để có bản nháp.</source>
   <translation>Answer a prompt to get a draft.</translation>
  </message>
  <message>
   <source>{name}, {words} từ</source>
   <translation>{name}, {words} words</translation>
  </message>
 </context>
 <context>
  <name>Ties</name>
  <message>
   <source>Dùng cho tiêu chí</source>
   <translation>Used for criteria</translation>
  </message>
  <message>
   <source>Gắn thêm tiêu chí</source>
   <translation>Tie to another criterion</translation>
  </message>
  <message>
   <source>Gắn thêm tiêu chí…</source>
   <translation>Tie to another criterion…</translation>
  </message>
  <message>
   <source>Gắn thêm ô trong hồ sơ</source>
   <translation>Tie to another field of the dossier</translation>
  </message>
  <message>
   <source>Gắn thêm ô trong hồ sơ…</source>
   <translation>Tie to another field of the dossier…</translation>
  </message>
  <message>
   <source>Gỡ khỏi tiêu chí {name}</source>
   <translation>Untie from criterion {name}</translation>
  </message>
  <message>
   <source>Gỡ khỏi ô {name}</source>
   <translation>Untie from field {name}</translation>
  </message>
 </context>
 <context>
  <name>Timeline</name>
  <message>
   <source>Các mốc thời gian: {words}</source>
   <translation>Milestones: {words}</translation>
  </message>
 </context>
 <context>
  <name>Toast</name>
  <message>
   <source>Hoàn tác</source>
   <translation>Undo</translation>
  </message>
 </context>
 <context>
  <name>ToolLinks</name>
  <message>
   <source>Công cụ:</source>
   <translation>Tools:</translation>
  </message>
 </context>
 <context>
  <name>ToolsPage</name>
  <message>
   <source>Chưa có công cụ cho sản phẩm này</source>
   <translation>No tool for this product yet</translation>
  </message>
  <message>
   <source>Chọn bộ sản phẩm ở mục Đăng ký để hiện các công cụ phù hợp.</source>
   <translation>Choose the product set under Registration to see the tools that fit.</translation>
  </message>
  <message>
   <source>Công cụ</source>
   <translation>Tools</translation>
  </message>
  <message>
   <source>Mỗi công cụ làm trọn một việc khó của hồ sơ. Số liệu nhập ở đây tự chảy vào biểu mẫu, phần kiểm tra và phần chấm điểm; không phải gõ lại.</source>
   <translation>Each tool does one hard piece of a dossier as a whole. What is entered here flows into forms, checks and scores by itself; nothing is typed twice.</translation>
  </message>
 </context>
 <context>
  <name>TopLine</name>
  <message>
   <source>Hoàn tác (Ctrl+Z)</source>
   <translation>Undo (Ctrl+Z)</translation>
  </message>
  <message>
   <source>Hướng dẫn trang này (F1)</source>
   <translation>Guide to this page (F1)</translation>
  </message>
  <message>
   <source>Hồ sơ luyện tập</source>
   <translation>Practice dossier</translation>
  </message>
  <message>
   <source>Hồ sơ mẫu: số liệu giả định</source>
   <translation>Sample dossier: invented figures</translation>
  </message>
  <message>
   <source>LUYỆN TẬP</source>
   <translation>PRACTICE</translation>
  </message>
  <message>
   <source>Làm lại (Ctrl+Y)</source>
   <translation>Redo (Ctrl+Y)</translation>
  </message>
  <message>
   <source>MẪU</source>
   <translation>SAMPLE</translation>
  </message>
  <message>
   <source>Tìm mọi thứ, không cần dấu</source>
   <translation>Find anything, accents optional</translation>
  </message>
  <message>
   <source>Tìm…</source>
   <translation>Search…</translation>
  </message>
 </context>
 <context>
  <name>TotalsRow</name>
  <message>
   <source>Tổng {count} dòng</source>
   <translation>Total of {count} rows</translation>
  </message>
 </context>
 <context>
  <name>TracePage</name>
  <message>
   <source>Ghi lô và việc của lô ở đây; phần mềm cộng trừ khối lượng, soạn nội dung cho trang truy xuất (NĐ 37/2026/NĐ-CP, Điều 23) và so trang với nhãn, hồ sơ.</source>
   <translation>Record lots and their events here; the program balances quantities, prepares the content of the traceability page (Decree 37/2026, Article 23) and compares the page with the label and the dossier.</translation>
  </message>
  <message>
   <source>Hình véc-tơ SVG</source>
   <translation>SVG vector drawing</translation>
  </message>
  <message>
   <source>Lưu mã QR</source>
   <translation>Save the QR code</translation>
  </message>
  <message>
   <source>Nội dung cho nhà cung cấp</source>
   <translation>Content for the provider</translation>
  </message>
  <message>
   <source>PDF để in</source>
   <translation>PDF to print</translation>
  </message>
  <message>
   <source>Sổ lô</source>
   <translation>Lot book</translation>
  </message>
  <message>
   <source>Trang và đối chiếu</source>
   <translation>Page and comparison</translation>
  </message>
  <message>
   <source>Truy xuất nguồn gốc</source>
   <translation>Traceability</translation>
  </message>
  <message>
   <source>Việc với truy xuất</source>
   <translation>Traceability tasks</translation>
  </message>
  <message>
   <source>Đã lưu {name}</source>
   <translation>Saved {name}</translation>
  </message>
  <message>
   <source>Ảnh PNG</source>
   <translation>PNG picture</translation>
  </message>
 </context>
 <context>
  <name>TraceTool</name>
  <message>
   <source>Chưa ghi lô nào</source>
   <translation>No lots yet</translation>
  </message>
  <message>
   <source>Sổ lô, cân đối khối lượng, nội dung trang truy xuất và mã QR.</source>
   <translation>Lot book, mass balance, content of the traceability page and QR code.</translation>
  </message>
  <message>
   <source>Truy xuất nguồn gốc</source>
   <translation>Traceability</translation>
  </message>
  <message>
   <source>{n} lô</source>
   <translation>{n} lots</translation>
  </message>
  <message>
   <source>{n} lô, {bad} chỗ cần xem lại</source>
   <translation>{n} lots, {bad} things to look at again</translation>
  </message>
 </context>
 <context>
  <name>TreeCard</name>
  <message>
   <source>Chưa xem hết thư mục, chưa có gì được nhập.</source>
   <translation>The folder was not looked through to its end; nothing was taken in.</translation>
  </message>
  <message>
   <source>Chọn hoặc thả vào đây một thư mục có gói của các xã, chia thư mục con thế nào cũng được. Phần mềm kiểm tra từng gói và cho xem trước; dừng giữa chừng thì lần sau chọn lại thư mục ấy để làm tiếp.</source>
   <translation>Choose or drop a folder with packages of communes, in subfolders of any kind. Every package is checked and shown before it is taken in; if you stop on the way, choose the same folder again to go on.</translation>
  </message>
  <message>
   <source>Chọn thư mục có gói của các xã</source>
   <translation>Choose a folder with packages of communes</translation>
  </message>
  <message>
   <source>Chọn thư mục…</source>
   <translation>Choose a folder…</translation>
  </message>
  <message>
   <source>Còn {n} gói chưa nhập.</source>
   <translation>{n} packages are left.</translation>
  </message>
  <message>
   <source>Dừng</source>
   <translation>Stop</translation>
  </message>
  <message>
   <source>Ghi danh sách này ra CSV</source>
   <translation>Write this list as CSV</translation>
  </message>
  <message>
   <source>Gói hồ sơ của nhiều xã</source>
   <translation>Packages of many communes</translation>
  </message>
  <message>
   <source>Gói không nhập được</source>
   <translation>Packages that cannot be taken in</translation>
  </message>
  <message>
   <source>Nhập các gói</source>
   <translation>Taking packages in</translation>
  </message>
  <message>
   <source>Nhập các gói mới</source>
   <translation>Take the new packages in</translation>
  </message>
  <message>
   <source>Nhập tiếp</source>
   <translation>Go on</translation>
  </message>
  <message>
   <source>Nhập {n} gói mới</source>
   <translation>Take {n} new packages in</translation>
  </message>
  <message>
   <source>Thư mục “{name}”: {n} gói của {m} xã</source>
   <translation>Folder “{name}”: {n} packages of {m} communes</translation>
  </message>
  <message>
   <source>Tiến độ</source>
   <translation>Progress</translation>
  </message>
  <message>
   <source>Xem các gói trong thư mục</source>
   <translation>Looking through the folder</translation>
  </message>
  <message>
   <source>Xem lại “{name}”</source>
   <translation>Look at “{name}” again</translation>
  </message>
  <message>
   <source>{n} gói không nhập được</source>
   <translation>{n} refused</translation>
  </message>
  <message>
   <source>{n} gói mới</source>
   <translation>{n} new</translation>
  </message>
  <message>
   <source>{n} gói đã nhập trước</source>
   <translation>{n} taken in before</translation>
  </message>
  <message>
   <source>{n}/{m}: {name}</source>
   <translation>{n}/{m}: {name}</translation>
  </message>
  <message>
   <source>Đang xem thư mục “{name}”…</source>
   <translation>Looking through “{name}”…</translation>
  </message>
  <message>
   <source>Đã ghi {n} gói vào “{name}”</source>
   <translation>{n} packages written to “{name}”</translation>
  </message>
  <message>
   <source>Đã nhập {n} gói mới.</source>
   <translation>{n} new packages were taken in.</translation>
  </message>
 </context>
 <context>
  <name>TreeTables</name>
  <message>
   <source>Chưa rõ xã</source>
   <translation>Commune unknown</translation>
  </message>
  <message>
   <source>Gói</source>
   <translation>Package</translation>
  </message>
  <message>
   <source>Gói không nhập được</source>
   <translation>Packages that cannot be taken in</translation>
  </message>
  <message>
   <source>Gói mới</source>
   <translation>New</translation>
  </message>
  <message>
   <source>Gói theo xã</source>
   <translation>Packages by commune</translation>
  </message>
  <message>
   <source>Không nhập được</source>
   <translation>Refused</translation>
  </message>
  <message>
   <source>Vì sao không nhập được</source>
   <translation>Why it is refused</translation>
  </message>
  <message>
   <source>Xã</source>
   <translation>Commune</translation>
  </message>
  <message>
   <source>Đã nhập</source>
   <translation>Known</translation>
  </message>
 </context>
 <context>
  <name>TrialCard</name>
  <message>
   <source>A: hiện nay</source>
   <translation>A: as it is</translation>
  </message>
  <message>
   <source>B: đang thử</source>
   <translation>B: on trial</translation>
  </message>
  <message>
   <source>Bỏ</source>
   <translation>Remove</translation>
  </message>
  <message>
   <source>Chọn mức khác ở các tiêu chí bên dưới để xem điểm và sao đổi thế nào.</source>
   <translation>Choose other levels for the criteria below to see how points and stars change.</translation>
  </message>
  <message>
   <source>Mất mức tối thiểu: {marks}.</source>
   <translation>Minimums lost: {marks}.</translation>
  </message>
  <message>
   <source>Nhận phương án này</source>
   <translation>Accept this variant</translation>
  </message>
  <message>
   <source>Sao</source>
   <translation>Stars</translation>
  </message>
  <message>
   <source>Thêm được mức tối thiểu: {marks}.</source>
   <translation>Minimums gained: {marks}.</translation>
  </message>
  <message>
   <source>Tổng</source>
   <translation>Total</translation>
  </message>
  <message>
   <source>từ {before} thành {after} điểm</source>
   <translation>from {before} to {after} points</translation>
  </message>
  <message>
   <source>{number} ({stars} sao)</source>
   <translation>{number} ({stars} stars)</translation>
  </message>
  <message>
   <source>{number}: mức {before} → {after}</source>
   <translation>{number}: level {before} → {after}</translation>
  </message>
  <message>
   <source>{n} điểm.</source>
   <translation>{n} points.</translation>
  </message>
  <message>
   <source>Đang thử giả định: hồ sơ chưa thay đổi</source>
   <translation>What-if trial: the dossier is unchanged</translation>
  </message>
 </context>
 <context>
  <name>TrialTable</name>
  <message>
   <source>Chạy thử trên các hồ sơ</source>
   <translation>Try it on the dossiers</translation>
  </message>
  <message>
   <source>Hồ sơ</source>
   <translation>Dossiers</translation>
  </message>
  <message>
   <source>Hồ sơ chưa đặt tên</source>
   <translation>Dossier without a name</translation>
  </message>
  <message>
   <source>Không còn bộ sản phẩm</source>
   <translation>Set no longer exists</translation>
  </message>
  <message>
   <source>Không ảnh hưởng</source>
   <translation>Not affected</translation>
  </message>
  <message>
   <source>Mất mức tối thiểu</source>
   <translation>Minimums lost</translation>
  </message>
  <message>
   <source>Phải xem lại</source>
   <translation>Must be looked at again</translation>
  </message>
  <message>
   <source>Sao</source>
   <translation>Stars</translation>
  </message>
  <message>
   <source>không có</source>
   <translation>none</translation>
  </message>
  <message>
   <source>Điểm</source>
   <translation>Points</translation>
  </message>
  <message>
   <source>Điểm thay đổi</source>
   <translation>Points changed</translation>
  </message>
  <message>
   <source>Ảnh hưởng</source>
   <translation>Effect</translation>
  </message>
 </context>
 <context>
  <name>TruthView</name>
  <message>
   <source> hoặc </source>
   <translation> or </translation>
  </message>
  <message>
   <source>Ba điểm số</source>
   <translation>Three scores</translation>
  </message>
  <message>
   <source>Chưa có giấy kèm theo:</source>
   <translation>No paper attached for:</translation>
  </message>
  <message>
   <source>Còn hiệu lực</source>
   <translation>Valid</translation>
  </message>
  <message>
   <source>Có minh chứng</source>
   <translation>Proven</translation>
  </message>
  <message>
   <source>Cần {kinds}</source>
   <translation>Needs {kinds}</translation>
  </message>
  <message>
   <source>Giấy hết hạn trước {day}:</source>
   <translation>Papers that expire before {day}:</translation>
  </message>
  <message>
   <source>Hết hạn: {papers}</source>
   <translation>Expired: {papers}</translation>
  </message>
  <message>
   <source>Tự chấm</source>
   <translation>Self-assessed</translation>
  </message>
  <message>
   <source>hôm nay</source>
   <translation>today</translation>
  </message>
  <message>
   <source>{name}: {points} điểm, {star}</source>
   <translation>{name}: {points} points, {star}</translation>
  </message>
  <message>
   <source>{number}: {claimed} → {kept}</source>
   <translation>{number}: {claimed} → {kept}</translation>
  </message>
  <message>
   <source>{n} sao</source>
   <translation>{n} stars</translation>
  </message>
 </context>
 <context>
  <name>UpgradeCards</name>
  <message>
   <source>Hết hạn</source>
   <translation>Expired</translation>
  </message>
  <message>
   <source>Hết trước ngày xét</source>
   <translation>Ends before the assessment</translation>
  </message>
  <message>
   <source>Quá cũ</source>
   <translation>Too old</translation>
  </message>
  <message>
   <source>Xem lại</source>
   <translation>Look again</translation>
  </message>
  <message>
   <source>chưa khai</source>
   <translation>not stated</translation>
  </message>
  <message>
   <source>{year}, ước</source>
   <translation>{year}, estimated</translation>
  </message>
 </context>
 <context>
  <name>UpgradePage</name>
  <message>
   <source>Bản này</source>
   <translation>This version</translation>
  </message>
  <message>
   <source>Bản đã công nhận</source>
   <translation>Recognised version</translation>
  </message>
  <message>
   <source>Bỏ bản đang so</source>
   <translation>Drop the version compared with</translation>
  </message>
  <message>
   <source>Chưa chọn bản đã công nhận</source>
   <translation>No recognised version chosen</translation>
  </message>
  <message>
   <source>Chưa có bản chốt hay hồ sơ khác của chủ thể</source>
   <translation>No finalised version or other dossier of this producer</translation>
  </message>
  <message>
   <source>Chọn bản chốt, hồ sơ cũ hoặc gói đã nộp lần trước; thay đổi hiện từng chỗ ở dưới.</source>
   <translation>Choose a finalised version, an old dossier or the package handed in last time; the changes show below, place by place.</translation>
  </message>
  <message>
   <source>Chọn bản để so</source>
   <translation>Choose a version to compare</translation>
  </message>
  <message>
   <source>Chọn gói đã nộp</source>
   <translation>Choose the package handed in</translation>
  </message>
  <message>
   <source>Căn cứ: {source}</source>
   <translation>Source: {source}</translation>
  </message>
  <message>
   <source>Gói hồ sơ ({kinds})</source>
   <translation>Dossier packages ({kinds})</translation>
  </message>
  <message>
   <source>Hai bản khác bộ tiêu chí nên không so điểm từng tiêu chí.</source>
   <translation>The two versions have different criteria sets, so single criteria are not compared.</translation>
  </message>
  <message>
   <source>Kết quả của chu kỳ</source>
   <translation>Results of the cycle</translation>
  </message>
  <message>
   <source>Lập hồ sơ mới từ hồ sơ này</source>
   <translation>Make a new dossier from this one</translation>
  </message>
  <message>
   <source>Lập từ gói cũ…</source>
   <translation>Begin from an old package…</translation>
  </message>
  <message>
   <source>Ngày của giấy chứng nhận</source>
   <translation>Days of the certificate</translation>
  </message>
  <message>
   <source>Nâng hạng, đánh giá lại</source>
   <translation>Upgrade, reassessment</translation>
  </message>
  <message>
   <source>Nội dung khác</source>
   <translation>Content differs</translation>
  </message>
  <message>
   <source>Nội dung phải kể</source>
   <translation>Content to be told</translation>
  </message>
  <message>
   <source>Phải làm mới</source>
   <translation>Must be renewed</translation>
  </message>
  <message>
   <source>So với gói đã nộp…</source>
   <translation>Compare with a package handed in…</translation>
  </message>
  <message>
   <source>So với: {told}</source>
   <translation>Compared with: {told}</translation>
  </message>
  <message>
   <source>không đổi</source>
   <translation>unchanged</translation>
  </message>
  <message>
   <source>{n} chỗ khác bản đã công nhận</source>
   <translation>{n} places differ from the recognised version</translation>
  </message>
  <message>
   <source>{n} chỗ đổi</source>
   <translation>{n} places changed</translation>
  </message>
  <message>
   <source>Điểm tự chấm: lần trước {before}, lần này {now}.</source>
   <translation>Self-assessment: last time {before}, this time {now}.</translation>
  </message>
  <message>
   <source>Đã lập hồ sơ mới; điền giấy chứng nhận đang có, đợt và năm đánh giá.</source>
   <translation>New dossier made; fill in the present certificate, round and year.</translation>
  </message>
  <message>
   <source>Để nâng hạng</source>
   <translation>For an upgrade</translation>
  </message>
  <message>
   <source>Để đánh giá lại</source>
   <translation>For a reassessment</translation>
  </message>
  <message>
   <source>Đọc gói đã nộp</source>
   <translation>Read the package that was handed in</translation>
  </message>
 </context>
 <context>
  <name>UpgradeTool</name>
  <message>
   <source>Bản đã công nhận bên cạnh hồ sơ mới: đổi gì, giấy nào phải làm mới, kết quả ba năm; lập hồ sơ mới từ hồ sơ cũ.</source>
   <translation>The recognised version beside the new dossier: what changed, which papers must be renewed, results of three years; make a new dossier from an old one.</translation>
  </message>
  <message>
   <source>Giấy tờ còn dùng được</source>
   <translation>Papers still valid</translation>
  </message>
  <message>
   <source>Nâng hạng, đánh giá lại</source>
   <translation>Upgrade, reassessment</translation>
  </message>
  <message>
   <source>{n} giấy phải làm mới</source>
   <translation>{n} papers must be renewed</translation>
  </message>
  <message>
   <source>Đăng ký lần đầu</source>
   <translation>First registration</translation>
  </message>
 </context>
 <context>
  <name>VersionPage</name>
  <message>
   <source>Bản {number}, mã {snapshot}: chỉ để đọc</source>
   <translation>Version {number}, id {snapshot}: for reading only</translation>
  </message>
  <message>
   <source>Bản đã chốt</source>
   <translation>Finalised version</translation>
  </message>
  <message>
   <source>Chốt lúc {time}.</source>
   <translation>Finalised at {time}.</translation>
  </message>
  <message>
   <source>Các bản đã chốt</source>
   <translation>Finalised versions</translation>
  </message>
  <message>
   <source>Không thấy bản đã chốt này — chọn lại trong danh sách các bản.</source>
   <translation>This finalised version was not found — choose one from the list of versions.</translation>
  </message>
  <message>
   <source>{points}/100 điểm, {star} sao.</source>
   <translation>{points}/100 points, {star} stars.</translation>
  </message>
 </context>
 <context>
  <name>VersionsPage</name>
  <message>
   <source>Bản sau</source>
   <translation>Later version</translation>
  </message>
  <message>
   <source>Bản trước</source>
   <translation>Earlier version</translation>
  </message>
  <message>
   <source>Bản {number}, mã {snapshot}</source>
   <translation>Version {number}, id {snapshot}</translation>
  </message>
  <message>
   <source>Chưa chốt bản nào</source>
   <translation>No version finalised yet</translation>
  </message>
  <message>
   <source>Chốt hồ sơ</source>
   <translation>Finalise the dossier</translation>
  </message>
  <message>
   <source>Chốt là giữ nguyên hồ sơ như lúc nộp và khóa lại. Bản chốt xem lại và so sánh được ở đây, kể cả sau khi mở lại để sửa.</source>
   <translation>Finalising keeps the dossier as it was handed in and locks it. Finalised versions can be read and compared here, even after the dossier is reopened.</translation>
  </message>
  <message>
   <source>Chốt lúc {time}</source>
   <translation>Finalised at {time}</translation>
  </message>
  <message>
   <source>Các bản đã chốt</source>
   <translation>Finalised versions</translation>
  </message>
  <message>
   <source>Minh chứng</source>
   <translation>Evidence</translation>
  </message>
  <message>
   <source>Mở lại lúc {time}: {reason}</source>
   <translation>Reopened at {time}: {reason}</translation>
  </message>
  <message>
   <source>So sánh hai bản</source>
   <translation>Compare two versions</translation>
  </message>
  <message>
   <source>Từ</source>
   <translation>Term</translation>
  </message>
  <message>
   <source>Tự chấm điểm</source>
   <translation>Self-assessment</translation>
  </message>
  <message>
   <source>Xem bản này</source>
   <translation>Look at this version</translation>
  </message>
  <message>
   <source>Xem theo thời gian</source>
   <translation>Through time</translation>
  </message>
  <message>
   <source>Xem {name}</source>
   <translation>View {name}</translation>
  </message>
  <message>
   <source>hồ sơ hiện nay</source>
   <translation>the dossier as it is</translation>
  </message>
  <message>
   <source>{points}/100 điểm</source>
   <translation>{points}/100 points</translation>
  </message>
  <message>
   <source>đang khóa hồ sơ</source>
   <translation>locks the dossier</translation>
  </message>
  <message>
   <source>đến</source>
   <translation>to</translation>
  </message>
 </context>
 <context>
  <name>Viewer</name>
  <message>
   <source>Chứng minh cho: {criteria}</source>
   <translation>Proves: {criteria}</translation>
  </message>
  <message>
   <source>Không vẽ được trang này; mở bằng chương trình khác.</source>
   <translation>This page cannot be drawn; open it in another program.</translation>
  </message>
  <message>
   <source>Trang {text}, {name}</source>
   <translation>Page {text}, {name}</translation>
  </message>
  <message>
   <source>ẩn</source>
   <translation>hidden</translation>
  </message>
 </context>
 <context>
  <name>ViewerProof</name>
  <message>
   <source>Chưa tự chấm điểm.</source>
   <translation>Not self-assessed yet.</translation>
  </message>
  <message>
   <source>Chứng minh cho</source>
   <translation>Proves</translation>
  </message>
  <message>
   <source>Cấp cho</source>
   <translation>Issued to</translation>
  </message>
  <message>
   <source>Giấy này chưa gắn với tiêu chí nào. Gắn ở trang Minh chứng.</source>
   <translation>This paper is not tied to a criterion. Tie it on the Evidence page.</translation>
  </message>
  <message>
   <source>Hết hạn</source>
   <translation>Expired</translation>
  </message>
  <message>
   <source>Ngày cấp</source>
   <translation>Issue date</translation>
  </message>
  <message>
   <source>Nơi cấp</source>
   <translation>Issued by</translation>
  </message>
  <message>
   <source>Số</source>
   <translation>No.</translation>
  </message>
  <message>
   <source>Tới tiêu chí</source>
   <translation>Go to the criterion</translation>
  </message>
  <message>
   <source>Tới tiêu chí {number}</source>
   <translation>Go to criterion {number}</translation>
  </message>
  <message>
   <source>Đã chọn: {text} ({points} điểm)</source>
   <translation>Chosen: {text} ({points} points)</translation>
  </message>
 </context>
 <context>
  <name>ViewerTools</name>
  <message>
   <source>Các minh chứng</source>
   <translation>Evidence</translation>
  </message>
  <message>
   <source>Cắt (C)</source>
   <translation>Crop (C)</translation>
  </message>
  <message>
   <source>Giấy sau (Ctrl+Page Down)</source>
   <translation>Next paper (Ctrl+Page Down)</translation>
  </message>
  <message>
   <source>Giấy trước (Ctrl+Page Up)</source>
   <translation>Previous paper (Ctrl+Page Up)</translation>
  </message>
  <message>
   <source>Hiện trang</source>
   <translation>Show the page</translation>
  </message>
  <message>
   <source>Lên trước</source>
   <translation>Move up</translation>
  </message>
  <message>
   <source>Mở bằng chương trình khác</source>
   <translation>Open in another program</translation>
  </message>
  <message>
   <source>Phóng to (+)</source>
   <translation>Zoom in (+)</translation>
  </message>
  <message>
   <source>Ra sau</source>
   <translation>Move down</translation>
  </message>
  <message>
   <source>Thu nhỏ (−)</source>
   <translation>Zoom out (−)</translation>
  </message>
  <message>
   <source>Trang sau (Page Down)</source>
   <translation>Next page (Page Down)</translation>
  </message>
  <message>
   <source>Trang trước (Page Up)</source>
   <translation>Previous page (Page Up)</translation>
  </message>
  <message>
   <source>Xoay phải (R), xoay trái (Shift+R)</source>
   <translation>Turn right (R), turn left (Shift+R)</translation>
  </message>
  <message>
   <source>Đưa trang lên trước (Alt+↑), hoặc kéo trang ở cột bên</source>
   <translation>Move the page up (Alt+↑), or drag it in the strip</translation>
  </message>
  <message>
   <source>Đưa trang ra sau (Alt+↓), hoặc kéo trang ở cột bên</source>
   <translation>Move the page down (Alt+↓), or drag it in the strip</translation>
  </message>
  <message>
   <source>Ẩn trang</source>
   <translation>Hide page</translation>
  </message>
 </context>
 <context>
  <name>Walk</name>
  <message>
   <source>Lập một hồ sơ trước, hướng dẫn sẽ hiện ngay sau đó.</source>
   <translation>Make a dossier first; the walk begins right after.</translation>
  </message>
 </context>
 <context>
  <name>Words</name>
  <message>
   <source>Bộ {no}: {name}</source>
   <translation>Set {no}: {name}</translation>
  </message>
  <message>
   <source>Chưa chọn bộ sản phẩm</source>
   <translation>No set chosen</translation>
  </message>
  <message>
   <source>Chủ nhật</source>
   <translation>Sunday</translation>
  </message>
  <message>
   <source>Còn {n} ngày</source>
   <translation>{n} days left</translation>
  </message>
  <message>
   <source>Hạn hôm nay</source>
   <translation>Due today</translation>
  </message>
  <message>
   <source>Quá hạn {n} ngày</source>
   <translation>{n} days overdue</translation>
  </message>
  <message>
   <source>Thứ Ba</source>
   <translation>Tuesday</translation>
  </message>
  <message>
   <source>Thứ Bảy</source>
   <translation>Saturday</translation>
  </message>
  <message>
   <source>Thứ Hai</source>
   <translation>Monday</translation>
  </message>
  <message>
   <source>Thứ Năm</source>
   <translation>Thursday</translation>
  </message>
  <message>
   <source>Thứ Sáu</source>
   <translation>Friday</translation>
  </message>
  <message>
   <source>Thứ Tư</source>
   <translation>Wednesday</translation>
  </message>
  <message>
   <source>{n} ngày</source>
   <translation>{n} days</translation>
  </message>
  <message>
   <source>{n} tháng</source>
   <translation>{n} months</translation>
  </message>
  <message>
   <source>{n} tuần</source>
   <translation>{n} weeks</translation>
  </message>
 </context>
 <context>
  <name>WorkingDialog</name>
  <message>
   <source>&amp;Dừng</source>
   <translation>&amp;Stop</translation>
  </message>
  <message>
   <source>Tiến độ</source>
   <translation>Progress</translation>
  </message>
  <message>
   <source>Đang dừng…</source>
   <translation>Stopping…</translation>
  </message>
 </context>
 <context>
  <name>YearGrid</name>
  <message>
   <source>Bảng các năm</source>
   <translation>Table of the years</translation>
  </message>
  <message>
   <source>Chi phí</source>
   <translation>Cost</translation>
  </message>
  <message>
   <source>Doanh thu</source>
   <translation>Revenue</translation>
  </message>
  <message>
   <source>Giá thành (đồng)</source>
   <translation>Unit cost (dong)</translation>
  </message>
  <message>
   <source>Lợi nhuận</source>
   <translation>Profit</translation>
  </message>
  <message>
   <source>Lợi nhuận sau thuế</source>
   <translation>Profit after tax</translation>
  </message>
  <message>
   <source>Năm</source>
   <translation>Year</translation>
  </message>
  <message>
   <source>Sản lượng ({unit})</source>
   <translation>Output ({unit})</translation>
  </message>
  <message>
   <source>Tăng lợi nhuận</source>
   <translation>Growth of profit</translation>
  </message>
  <message>
   <source>{year} KH</source>
   <translation>{year} plan</translation>
  </message>
  <message>
   <source>{year} ước</source>
   <translation>{year} est.</translation>
  </message>
 </context>
 <context>
  <name>YesNoEditor</name>
  <message>
   <source>Có</source>
   <translation>Yes</translation>
  </message>
  <message>
   <source>Không</source>
   <translation>No</translation>
  </message>
 </context>
 <context>
  <name>_Squares</name>
  <message>
   <source>{met} trên {all} mức tối thiểu</source>
   <translation>{met} of {all} minimums</translation>
  </message>
 </context>
 <context>
  <name>_StepButton</name>
  <message>
   <source>chưa tới</source>
   <translation>not reached</translation>
  </message>
  <message>
   <source>đang hỏi</source>
   <translation>being asked</translation>
  </message>
  <message>
   <source>đã trả lời</source>
   <translation>answered</translation>
  </message>
 </context>
</TS>
