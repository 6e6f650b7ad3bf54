<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
 <context>
  <name>app</name>
  <message>
   <source> a bar</source>
   <translation>（每小节）</translation>
  </message>
  <message>
   <source> a minute</source>
   <translation>（每分钟）</translation>
  </message>
  <message>
   <source>&amp;Attach a score…</source>
   <translation>添加乐谱(&amp;A)…</translation>
  </message>
  <message>
   <source>&amp;Back 5 seconds</source>
   <translation>后退 5 秒(&amp;B)</translation>
  </message>
  <message>
   <source>&amp;Back to the take</source>
   <translation>回到录音(&amp;B)</translation>
  </message>
  <message>
   <source>&amp;Cancel</source>
   <translation>取消(&amp;C)</translation>
  </message>
  <message>
   <source>&amp;Compare with another model…</source>
   <translation>与另一个模型比较(&amp;C)…</translation>
  </message>
  <message>
   <source>&amp;Compare with another take…</source>
   <translation>与另一次录音比较(&amp;C)…</translation>
  </message>
  <message>
   <source>&amp;Compare with other performances…</source>
   <translation>与其他演奏比较(&amp;C)…</translation>
  </message>
  <message>
   <source>&amp;Dark</source>
   <translation>深色(&amp;D)</translation>
  </message>
  <message>
   <source>&amp;Delete this take…</source>
   <translation>删除此录音(&amp;D)…</translation>
  </message>
  <message>
   <source>&amp;Discard the recording…</source>
   <translation>放弃录音(&amp;D)…</translation>
  </message>
  <message>
   <source>&amp;Export the list…</source>
   <translation>导出列表(&amp;E)…</translation>
  </message>
  <message>
   <source>&amp;Export the take…</source>
   <translation>导出录音(&amp;E)…</translation>
  </message>
  <message>
   <source>&amp;Export your ratings…</source>
   <translation>导出你的评分(&amp;E)…</translation>
  </message>
  <message>
   <source>&amp;Faster</source>
   <translation>加快(&amp;F)</translation>
  </message>
  <message>
   <source>&amp;File</source>
   <translation>文件(&amp;F)</translation>
  </message>
  <message>
   <source>&amp;Find a command…</source>
   <translation>查找命令(&amp;F)…</translation>
  </message>
  <message>
   <source>&amp;Find takes</source>
   <translation>查找录音(&amp;F)</translation>
  </message>
  <message>
   <source>&amp;Fit the whole take</source>
   <translation>显示整段录音(&amp;F)</translation>
  </message>
  <message>
   <source>&amp;Help</source>
   <translation>帮助(&amp;H)</translation>
  </message>
  <message>
   <source>&amp;Import a library…</source>
   <translation>导入录音库(&amp;I)…</translation>
  </message>
  <message>
   <source>&amp;Leave out the score</source>
   <translation>不用乐谱(&amp;L)</translation>
  </message>
  <message>
   <source>&amp;Library</source>
   <translation>录音库(&amp;L)</translation>
  </message>
  <message>
   <source>&amp;Light</source>
   <translation>浅色(&amp;L)</translation>
  </message>
  <message>
   <source>&amp;Load another model…</source>
   <translation>载入另一个模型(&amp;L)…</translation>
  </message>
  <message>
   <source>&amp;Look again for inputs</source>
   <translation>重新查找输入(&amp;L)</translation>
  </message>
  <message>
   <source>&amp;Loop</source>
   <translation>循环(&amp;L)</translation>
  </message>
  <message>
   <source>&amp;Model</source>
   <translation>模型(&amp;M)</translation>
  </message>
  <message>
   <source>&amp;Models</source>
   <translation>模型(&amp;M)</translation>
  </message>
  <message>
   <source>&amp;Name the piece…</source>
   <translation>为曲目命名(&amp;N)…</translation>
  </message>
  <message>
   <source>&amp;Next mark</source>
   <translation>下一处(&amp;N)</translation>
  </message>
  <message>
   <source>&amp;Next stretch</source>
   <translation>下一段(&amp;N)</translation>
  </message>
  <message>
   <source>&amp;On 5 seconds</source>
   <translation>前进 5 秒(&amp;O)</translation>
  </message>
  <message>
   <source>&amp;Open a recording…</source>
   <translation>打开录音(&amp;O)…</translation>
  </message>
  <message>
   <source>&amp;Play</source>
   <translation>播放(&amp;P)</translation>
  </message>
  <message>
   <source>&amp;Play or pause</source>
   <translation>播放或暂停(&amp;P)</translation>
  </message>
  <message>
   <source>&amp;Play the stretch</source>
   <translation>播放这一段(&amp;P)</translation>
  </message>
  <message>
   <source>&amp;Previous mark</source>
   <translation>上一处(&amp;P)</translation>
  </message>
  <message>
   <source>&amp;Quit</source>
   <translation>退出(&amp;Q)</translation>
  </message>
  <message>
   <source>&amp;Record</source>
   <translation>录制(&amp;R)</translation>
  </message>
  <message>
   <source>&amp;Record a take</source>
   <translation>录音(&amp;R)</translation>
  </message>
  <message>
   <source>&amp;Score again</source>
   <translation>重新评分(&amp;S)</translation>
  </message>
  <message>
   <source>&amp;Slower</source>
   <translation>放慢(&amp;S)</translation>
  </message>
  <message>
   <source>&amp;Stop rating</source>
   <translation>停止评分(&amp;S)</translation>
  </message>
  <message>
   <source>&amp;Take</source>
   <translation>录音(&amp;T)</translation>
  </message>
  <message>
   <source>&amp;Takes</source>
   <translation>录音(&amp;T)</translation>
  </message>
  <message>
   <source>&amp;Use the usual model</source>
   <translation>使用通常的模型(&amp;U)</translation>
  </message>
  <message>
   <source>&amp;View</source>
   <translation>视图(&amp;V)</translation>
  </message>
  <message>
   <source>1 to 2 m</source>
   <translation>1 到 2 米</translation>
  </message>
  <message>
   <source>A clear and mostly convincing view.</source>
   <translation>清楚且大多有说服力的看法。</translation>
  </message>
  <message>
   <source>A few slips that hardly disturb; no stops.</source>
   <translation>少量失误，几乎不影响；没有停顿。</translation>
  </message>
  <message>
   <source>A musical performance that holds the attention.</source>
   <translation>能抓住注意力的有音乐性的演奏。</translation>
  </message>
  <message>
   <source>A personal view so coherent that it seems the only one.</source>
   <translation>个人的看法，连贯得仿佛是唯一的。</translation>
  </message>
  <message>
   <source>A pulse one could conduct; even runs; chords together; rests given their length.</source>
   <translation>可以指挥的脉动；跑句均匀；和弦整齐；休止足够。</translation>
  </message>
  <message>
   <source>A sound one remembers: voiced in every chord, rich in every dynamic.</source>
   <translation>令人难忘的声音：每个和弦有层次，每种力度都丰富。</translation>
  </message>
  <message>
   <source>A sound that is full and unforced at every level; melody over accompaniment.</source>
   <translation>各种音量下都饱满不勉强；旋律高于伴奏。</translation>
  </message>
  <message>
   <source>A sound, ordinary reading; contrasts are named rather than shown.</source>
   <translation>扎实而普通的处理；对比只是点到而未展现。</translation>
  </message>
  <message>
   <source>A stronger colour is a larger share of a bar's notes not as written; full colour is half.</source>
   <translation>颜色越深，该小节中与乐谱不符的音符比例越大；最深表示一半。</translation>
  </message>
  <message>
   <source>A take that cannot be read</source>
   <translation>无法读取的录音</translation>
  </message>
  <message>
   <source>A weighted mean of the technical dimensions.</source>
   <translation>各技术维度的加权平均。</translation>
  </message>
  <message>
   <source>About the model in use</source>
   <translation>关于正在使用的模型</translation>
  </message>
  <message>
   <source>About {anchor}: {words}</source>
   <translation>约 {anchor}：{words}</translation>
  </message>
  <message>
   <source>Acceptable sound; balance and roundness are lost in dense passages.</source>
   <translation>声音尚可；密集处失去平衡和圆润。</translation>
  </message>
  <message>
   <source>All pieces</source>
   <translation>所有曲目</translation>
  </message>
  <message>
   <source>All takes</source>
   <translation>所有录音</translation>
  </message>
  <message>
   <source>Another reading is no fault.</source>
   <translation>不同的处理不是错误。</translation>
  </message>
  <message>
   <source>Anything else you heard?</source>
   <translation>还听到了什么？</translation>
  </message>
  <message>
   <source>Arrows choose, Enter does it, Escape leaves.</source>
   <translation>方向键选择，回车执行，Esc 离开。</translation>
  </message>
  <message>
   <source>Articulation</source>
   <translation>奏法</translation>
  </message>
  <message>
   <source>Articulation length</source>
   <translation>奏法：时值</translation>
  </message>
  <message>
   <source>Articulation touch</source>
   <translation>奏法：触键</translation>
  </message>
  <message>
   <source>Ask again later</source>
   <translation>以后再问</translation>
  </message>
  <message>
   <source>Attach a score</source>
   <translation>添加乐谱</translation>
  </message>
  <message>
   <source>Back to the card</source>
   <translation>回到模型说明</translation>
  </message>
  <message>
   <source>Back to the takes</source>
   <translation>回到录音列表</translation>
  </message>
  <message>
   <source>Balance</source>
   <translation>平衡</translation>
  </message>
  <message>
   <source>Bar</source>
   <translation>小节</translation>
  </message>
  <message>
   <source>Bar by bar</source>
   <translation>逐小节</translation>
  </message>
  <message>
   <source>Bar {bar}</source>
   <translation>第 {bar} 小节</translation>
  </message>
  <message>
   <source>Bar {bar} as written</source>
   <translation>第 {bar} 小节的乐谱</translation>
  </message>
  <message>
   <source>Bar {bar} is not drawn: {what} {remedy}</source>
   <translation>第 {bar} 小节未绘出：{what} {remedy}</translation>
  </message>
  <message>
   <source>Bar {bar} · {time}</source>
   <translation>第 {bar} 小节 · {time}</translation>
  </message>
  <message>
   <source>Bars of the piece</source>
   <translation>乐曲的小节</translation>
  </message>
  <message>
   <source>Bars {first} to {last}; notes {wrong} wrong, {missed} missed, {extra} extra.</source>
   <translation>第 {first} 至 {last} 小节；音符：错 {wrong}，漏 {missed}，多 {extra}。</translation>
  </message>
  <message>
   <source>Beats a bar</source>
   <translation>每小节拍数</translation>
  </message>
  <message>
   <source>Beats a minute</source>
   <translation>每分钟拍数</translation>
  </message>
  <message>
   <source>Before believing the numbers</source>
   <translation>在相信这些数字之前</translation>
  </message>
  <message>
   <source>Beside other performances</source>
   <translation>与其他演奏并列</translation>
  </message>
  <message>
   <source>Both are the same model: their content hashes agree.</source>
   <translation>两者是同一个模型：内容哈希一致。</translation>
  </message>
  <message>
   <source>Broadly fitting; ornaments, touch or rubato belong elsewhere now and then.</source>
   <translation>大体合适；装饰、触键或自由速度有时属于别处。</translation>
  </message>
  <message>
   <source>Cancel</source>
   <translation>取消</translation>
  </message>
  <message>
   <source>Change</source>
   <translation>变化</translation>
  </message>
  <message>
   <source>Changes are late or forgotten; bass notes are lost or pile up.</source>
   <translation>换踏板迟或忘；低音丢失或堆积。</translation>
  </message>
  <message>
   <source>Channels</source>
   <translation>声道</translation>
  </message>
  <message>
   <source>Character</source>
   <translation>特点</translation>
  </message>
  <message>
   <source>Check that the file is the recording you meant.</source>
   <translation>请确认这是你想打开的录音。</translation>
  </message>
  <message>
   <source>Checking every file of the bundle</source>
   <translation>正在检查模型的每个文件</translation>
  </message>
  <message>
   <source>Choices contradict each other or the music.</source>
   <translation>选择彼此矛盾或与音乐矛盾。</translation>
  </message>
  <message>
   <source>Choices of tempo, character and shape that make sense of the piece as a whole.</source>
   <translation>使全曲成立的速度、性格和形态的选择。</translation>
  </message>
  <message>
   <source>Choose a folder of recordings</source>
   <translation>选择录音所在的文件夹</translation>
  </message>
  <message>
   <source>Choose a take in the list of takes and compare it with another one.</source>
   <translation>在列表中选一次录音，再与另一次比较。</translation>
  </message>
  <message>
   <source>Choose another input, or check that this one is switched on.</source>
   <translation>请选择另一个输入，或检查它是否已打开。</translation>
  </message>
  <message>
   <source>Choose the folder of a model</source>
   <translation>选择模型的文件夹</translation>
  </message>
  <message>
   <source>Choose the folder of the other model</source>
   <translation>选择另一个模型的文件夹</translation>
  </message>
  <message>
   <source>Choose two takes of one piece.</source>
   <translation>请选择同一曲目的两次录音。</translation>
  </message>
  <message>
   <source>Choose what is played</source>
   <translation>选择要播放的部分</translation>
  </message>
  <message>
   <source>Choose where the loudest note is, and play towards it and away from it more than seems needed.</source>
   <translation>确定最响的音在哪里，朝它弹去再离开，做得比觉得需要的更多。</translation>
  </message>
  <message>
   <source>Clean and helpful, with a few late changes.</source>
   <translation>干净有益，少数换得迟。</translation>
  </message>
  <message>
   <source>Clean changes with the harmony, colour where it helps, dryness where it is meant.</source>
   <translation>随和声干净换踏板，该有色彩处有，该干处干。</translation>
  </message>
  <message>
   <source>Clear and mostly consistent; a few blurred releases.</source>
   <translation>清楚且大多一致；少数收音模糊。</translation>
  </message>
  <message>
   <source>Clear gradations; single notes stick out or vanish now and then.</source>
   <translation>层次清楚；偶有单音突出或消失。</translation>
  </message>
  <message>
   <source>Clicks</source>
   <translation>节拍声</translation>
  </message>
  <message>
   <source>Clicks are recorded, too, unless you hear them in headphones.</source>
   <translation>除非用耳机听，节拍声也会被录进去。</translation>
  </message>
  <message>
   <source>Close</source>
   <translation>关闭</translation>
  </message>
  <message>
   <source>Colour of notes by velocity, 0 to 127</source>
   <translation>按力度给音符着色，0 到 127</translation>
  </message>
  <message>
   <source>Colour of notes by velocity, from soft to loud</source>
   <translation>按力度给音符着色，由弱到强</translation>
  </message>
  <message>
   <source>Colours of the &amp;system</source>
   <translation>跟随系统颜色(&amp;S)</translation>
  </message>
  <message>
   <source>Command of the instrument in this piece: security, evenness, ease.</source>
   <translation>在此曲中对乐器的掌握：稳妥、均匀、轻松。</translation>
  </message>
  <message>
   <source>Commands</source>
   <translation>命令</translation>
  </message>
  <message>
   <source>Comment</source>
   <translation>备注</translation>
  </message>
  <message>
   <source>Compare with another take</source>
   <translation>与另一次录音比较</translation>
  </message>
  <message>
   <source>Compare with other performances</source>
   <translation>与其他演奏比较</translation>
  </message>
  <message>
   <source>Compare “{title}” with</source>
   <translation>将“{title}”与以下录音比较</translation>
  </message>
  <message>
   <source>Comparing with the score</source>
   <translation>正在与乐谱对照</translation>
  </message>
  <message>
   <source>Complete control: exact where it should be, free where it means to be.</source>
   <translation>完全掌控：该准处准，想自由处自由。</translation>
  </message>
  <message>
   <source>Consistently expressive; some peaks are held back or overdone.</source>
   <translation>始终有表情；有些高潮收敛或过火。</translation>
  </message>
  <message>
   <source>Content hash</source>
   <translation>内容哈希</translation>
  </message>
  <message>
   <source>Conviction</source>
   <translation>说服力</translation>
  </message>
  <message>
   <source>Copy the bundle again from where it came, or export it again.</source>
   <translation>请从来源重新复制模型，或重新导出。</translation>
  </message>
  <message>
   <source>Count aloud or play with a metronome at a slower tempo, then without it.</source>
   <translation>大声数拍，或用节拍器慢速练习，然后不用节拍器。</translation>
  </message>
  <message>
   <source>Count in, then a metronome</source>
   <translation>预备拍，然后节拍器</translation>
  </message>
  <message>
   <source>Count one bar in</source>
   <translation>预备一小节</translation>
  </message>
  <message>
   <source>Counted against the score.</source>
   <translation>对照乐谱统计。</translation>
  </message>
  <message>
   <source>Counted and timed; nobody's opinion.</source>
   <translation>数出来和测出来的，不是谁的看法。</translation>
  </message>
  <message>
   <source>Decide for each group whether it is joined or parted, and play only that, slowly.</source>
   <translation>逐组决定是连还是断，只这样慢慢弹。</translation>
  </message>
  <message>
   <source>Delete</source>
   <translation>删除</translation>
  </message>
  <message>
   <source>Delete it…</source>
   <translation>删除…</translation>
  </message>
  <message>
   <source>Delete this recording?</source>
   <translation>删除这段录音？</translation>
  </message>
  <message>
   <source>Delete this take?</source>
   <translation>删除此录音？</translation>
  </message>
  <message>
   <source>Did it communicate feeling?</source>
   <translation>是否传达了情感？</translation>
  </message>
  <message>
   <source>Did it suit the style?</source>
   <translation>是否符合风格？</translation>
  </message>
  <message>
   <source>Did the lines breathe and lead somewhere?</source>
   <translation>线条是否有呼吸、有方向？</translation>
  </message>
  <message>
   <source>Did the pedal serve harmony and line?</source>
   <translation>踏板是否服务于和声与线条？</translation>
  </message>
  <message>
   <source>Differences by bar</source>
   <translation>各小节的差异</translation>
  </message>
  <message>
   <source>Dimension</source>
   <translation>维度</translation>
  </message>
  <message>
   <source>Dimension of the trend</source>
   <translation>趋势的维度</translation>
  </message>
  <message>
   <source>Discard</source>
   <translation>放弃</translation>
  </message>
  <message>
   <source>Discard this take?</source>
   <translation>放弃这段录音？</translation>
  </message>
  <message>
   <source>Do not average the other scales; judge the whole.</source>
   <translation>不要取其他各项的平均；评判整体。</translation>
  </message>
  <message>
   <source>Drama</source>
   <translation>戏剧性</translation>
  </message>
  <message>
   <source>Drawing bar {bar}…</source>
   <translation>正在绘制第 {bar} 小节…</translation>
  </message>
  <message>
   <source>Drawing: a phone on a stand, one to two metres from the open side of a grand piano, at the height of its strings.</source>
   <translation>示意图：支架上的手机，离三角钢琴打开的一侧一到两米，与琴弦同高。</translation>
  </message>
  <message>
   <source>Drop a recording here</source>
   <translation>把录音拖到这里</translation>
  </message>
  <message>
   <source>Dynamic range</source>
   <translation>力度范围</translation>
  </message>
  <message>
   <source>Dynamics control</source>
   <translation>力度控制</translation>
  </message>
  <message>
   <source>Dynamics refinement</source>
   <translation>力度的细腻</translation>
  </message>
  <message>
   <source>Each number with its interval. A difference counts only beyond both intervals.</source>
   <translation>每个数字都带有区间。超出两个区间的差异才算数。</translation>
  </message>
  <message>
   <source>Effortless; technique is never a topic.</source>
   <translation>毫不费力；技术从不成为话题。</translation>
  </message>
  <message>
   <source>Energy</source>
   <translation>活力</translation>
  </message>
  <message>
   <source>Every bar was played as written.</source>
   <translation>每个小节都按谱弹奏。</translation>
  </message>
  <message>
   <source>Every level from whisper to full tone, each reached exactly as intended.</source>
   <translation>从低语到满声，每一级都恰如所愿。</translation>
  </message>
  <message>
   <source>Every line speaks: attack, length and release serve the phrase.</source>
   <translation>每条线都会说话：起音、时值和收音服务于乐句。</translation>
  </message>
  <message>
   <source>Every note of the text, clean to the last inner voice.</source>
   <translation>每个音都在，连最内里的声部也干净。</translation>
  </message>
  <message>
   <source>Every phrase lives, and the phrases together make one sentence.</source>
   <translation>每个乐句都活着，合起来成为一句话。</translation>
  </message>
  <message>
   <source>Every two seconds, as no score is known to both</source>
   <translation>每两秒一格，因为两者没有共同的乐谱</translation>
  </message>
  <message>
   <source>Everything here is rated. It comes back, unannounced, in a week.</source>
   <translation>这里都已评完。一周后会不作提示地再次出现。</translation>
  </message>
  <message>
   <source>Everything that makes it music: would you like to hear it again?</source>
   <translation>使它成为音乐的一切：你想再听一次吗？</translation>
  </message>
  <message>
   <source>Everywhere</source>
   <translation>任何地方</translation>
  </message>
  <message>
   <source>Export the &amp;whole library…</source>
   <translation>导出整个录音库(&amp;W)…</translation>
  </message>
  <message>
   <source>Export the list</source>
   <translation>导出列表</translation>
  </message>
  <message>
   <source>Export the take</source>
   <translation>导出录音</translation>
  </message>
  <message>
   <source>Export the whole library</source>
   <translation>导出整个录音库</translation>
  </message>
  <message>
   <source>Export your ratings</source>
   <translation>导出你的评分</translation>
  </message>
  <message>
   <source>Expression appears by accident, or one gesture is put on everything.</source>
   <translation>表情偶然出现，或处处同一手势。</translation>
  </message>
  <message>
   <source>Expressiveness</source>
   <translation>表现力</translation>
  </message>
  <message>
   <source>Feeling that reaches the listener through timing, loudness and colour.</source>
   <translation>通过时间、响度和色彩传给听者的情感。</translation>
  </message>
  <message>
   <source>Find a command</source>
   <translation>查找命令</translation>
  </message>
  <message>
   <source>Find what comes next before you need it: play the last beat before the wait and the first one after it, back and forth.</source>
   <translation>在需要之前先想好下一步：来回弹停顿前的最后一拍和停顿后的第一拍。</translation>
  </message>
  <message>
   <source>First</source>
   <translation>第一次</translation>
  </message>
  <message>
   <source>First opened</source>
   <translation>首次打开</translation>
  </message>
  <message>
   <source>First: {first}.  Second: {second}.</source>
   <translation>第一次：{first}。第二次：{second}。</translation>
  </message>
  <message>
   <source>Fit</source>
   <translation>全部</translation>
  </message>
  <message>
   <source>Fitting, with some details left general.</source>
   <translation>合适，某些细节较笼统。</translation>
  </message>
  <message>
   <source>Flow</source>
   <translation>流畅</translation>
  </message>
  <message>
   <source>Folder</source>
   <translation>文件夹</translation>
  </message>
  <message>
   <source>From {time}</source>
   <translation>从 {time} 起</translation>
  </message>
  <message>
   <source>Go &amp;back</source>
   <translation>返回(&amp;B)</translation>
  </message>
  <message>
   <source>Go back</source>
   <translation>返回</translation>
  </message>
  <message>
   <source>Go on recording</source>
   <translation>继续录音</translation>
  </message>
  <message>
   <source>Go on with this take</source>
   <translation>继续这次录音</translation>
  </message>
  <message>
   <source>Go there, or play a mark's flag</source>
   <translation>跳到那里，或播放一处标记</translation>
  </message>
  <message>
   <source>Go to the &amp;marks</source>
   <translation>转到标记(&amp;M)</translation>
  </message>
  <message>
   <source>Go to the piano &amp;roll</source>
   <translation>转到钢琴卷帘(&amp;R)</translation>
  </message>
  <message>
   <source>Go to the s&amp;corecard</source>
   <translation>转到评分卡(&amp;C)</translation>
  </message>
  <message>
   <source>Good, well-balanced sound with a few forced or pale moments.</source>
   <translation>良好平衡的声音，少数勉强或苍白的瞬间。</translation>
  </message>
  <message>
   <source>Gripping from the first note to the last.</source>
   <translation>从第一个音到最后一个音都扣人心弦。</translation>
  </message>
  <message>
   <source>Habits of another style throughout, such as heavy pedal in a fugue.</source>
   <translation>通篇是另一种风格的习惯，如赋格中厚重的踏板。</translation>
  </message>
  <message>
   <source>Harmonies run into each other, or a pedalled piece is left quite dry.</source>
   <translation>和声混成一片，或该用踏板的曲子完全是干的。</translation>
  </message>
  <message>
   <source>Harsh or toneless throughout; the hands fight each other.</source>
   <translation>始终生硬或无声色；两手相争。</translation>
  </message>
  <message>
   <source>Hear the first here</source>
   <translation>在这里听第一次</translation>
  </message>
  <message>
   <source>Hear the second here</source>
   <translation>在这里听第二次</translation>
  </message>
  <message>
   <source>How difficult the piece is for others; musical choices.</source>
   <translation>此曲对他人有多难；音乐上的选择。</translation>
  </message>
  <message>
   <source>How far it sounds from takes that were damaged on purpose; no listener was asked.</source>
   <translation>听起来与故意弄坏的演奏相差多远；没有询问过听众。</translation>
  </message>
  <message>
   <source>How far you agree with yourself is shown once a stretch has come back.</source>
   <translation>等有段落再次出现后，会显示你与自己的一致程度。</translation>
  </message>
  <message>
   <source>How it sounds, not how good it is: neither end is better.</source>
   <translation>听起来怎样，而不是有多好：两端没有好坏。</translation>
  </message>
  <message>
   <source>How musical was it as a whole?</source>
   <translation>整体上有多少音乐性？</translation>
  </message>
  <message>
   <source>How well was it executed as a whole?</source>
   <translation>整体上完成得如何？</translation>
  </message>
  <message>
   <source>I &amp;meant that</source>
   <translation>这是有意的(&amp;M)</translation>
  </message>
  <message>
   <source>I meant that</source>
   <translation>这是有意的</translation>
  </message>
  <message>
   <source>If you did use it, let the keyboard record it and play again.</source>
   <translation>如果用了踏板，请让键盘把它录下来再弹一次。</translation>
  </message>
  <message>
   <source>If you meant it, say so. If not, listen to a reference here and play the place after it.</source>
   <translation>若是有意，请说明。否则在这里听一个参考演奏，再照着弹。</translation>
  </message>
  <message>
   <source>Imagination</source>
   <translation>想象力</translation>
  </message>
  <message>
   <source>Import a library</source>
   <translation>导入录音库</translation>
  </message>
  <message>
   <source>In the piano roll</source>
   <translation>在钢琴卷帘中</translation>
  </message>
  <message>
   <source>In use</source>
   <translation>正在使用</translation>
  </message>
  <message>
   <source>In view: {start} to {end}.</source>
   <translation>显示范围：{start} 到 {end}。</translation>
  </message>
  <message>
   <source>Informed departures that are carried through.</source>
   <translation>有依据且贯彻始终的偏离。</translation>
  </message>
  <message>
   <source>Input</source>
   <translation>输入</translation>
  </message>
  <message>
   <source>It goes on being recorded while you decide. A discarded take is deleted.</source>
   <translation>在你决定时录音仍在继续。放弃的录音会被删除。</translation>
  </message>
  <message>
   <source>It is very quiet. If you are playing, move the microphone closer or turn its level up.</source>
   <translation>声音很小。如果你正在弹，请把麦克风移近或调高音量。</translation>
  </message>
  <message>
   <source>It stands beside your answers in the file that you export.</source>
   <translation>它与你的回答一起写在导出的文件里。</translation>
  </message>
  <message>
   <source>Judged</source>
   <translation>评判</translation>
  </message>
  <message>
   <source>Keep</source>
   <translation>保留</translation>
  </message>
  <message>
   <source>Keyboard</source>
   <translation>键盘</translation>
  </message>
  <message>
   <source>Keyboard recorded with it</source>
   <translation>同时录制的键盘</translation>
  </message>
  <message>
   <source>Keyboard shortcuts</source>
   <translation>键盘快捷键</translation>
  </message>
  <message>
   <source>Language of the system (from the next start)</source>
   <translation>系统语言（下次启动起）</translation>
  </message>
  <message>
   <source>Learned from</source>
   <translation>学习自</translation>
  </message>
  <message>
   <source>Learned from damage</source>
   <translation>从损坏中学到</translation>
  </message>
  <message>
   <source>Leave out the other performances</source>
   <translation>不与其他演奏比较</translation>
  </message>
  <message>
   <source>Leaving out the score</source>
   <translation>正在去掉乐谱</translation>
  </message>
  <message>
   <source>Leaving them out</source>
   <translation>正在去掉</translation>
  </message>
  <message>
   <source>Left and Right choose a bar, A and B hear it in the first and the second take.</source>
   <translation>左右键选择小节，A 和 B 分别听第一次和第二次录音。</translation>
  </message>
  <message>
   <source>Length</source>
   <translation>长度</translation>
  </message>
  <message>
   <source>Length added by the pedal; the choice between legato and detached where the style allows both.</source>
   <translation>踏板增加的时值；风格允许时连与断的选择。</translation>
  </message>
  <message>
   <source>Lengths are accidental: gaps inside lines, smears across rests.</source>
   <translation>时值偶然：线条中有缺口，休止被糊住。</translation>
  </message>
  <message>
   <source>Level</source>
   <translation>电平</translation>
  </message>
  <message>
   <source>Level {db:.0f} decibels of full scale</source>
   <translation>电平 {db:.0f} 分贝（满刻度）</translation>
  </message>
  <message>
   <source>Library</source>
   <translation>录音库</translation>
  </message>
  <message>
   <source>Library of takes ({endings});;All files (*)</source>
   <translation>录音库 ({endings});;所有文件 (*)</translation>
  </message>
  <message>
   <source>Limits</source>
   <translation>局限</translation>
  </message>
  <message>
   <source>Lines lead and breathe; long spans lose direction in places.</source>
   <translation>线条有引领和呼吸；长句有时失去方向。</translation>
  </message>
  <message>
   <source>Lines that begin, lead, breathe and close; phrases that answer each other.</source>
   <translation>线条有起、有引、有呼吸、有收；乐句相互应答。</translation>
  </message>
  <message>
   <source>Listen for: {listen} Leave out: {leave}</source>
   <translation>请听：{listen} 不计：{leave}</translation>
  </message>
  <message>
   <source>Listen to this place again and compare it with how you want it to sound.</source>
   <translation>再听一遍这里，与你想要的声音比较。</translation>
  </message>
  <message>
   <source>Listen to two players in this place, and try what they share.</source>
   <translation>听两位演奏者弹这里，试试他们的共同之处。</translation>
  </message>
  <message>
   <source>Listeners never rated playing with so many slips, so what they would say is not known.</source>
   <translation>听众从未评过失误这么多的演奏，所以不知道他们会怎么说。</translation>
  </message>
  <message>
   <source>Listening to stretch {number} of {all}</source>
   <translation>正在听第 {number} 段，共 {all} 段</translation>
  </message>
  <message>
   <source>Listening…</source>
   <translation>正在听…</translation>
  </message>
  <message>
   <source>Loading the model</source>
   <translation>正在载入模型</translation>
  </message>
  <message>
   <source>Look which octave is written, and find the hand's way there silently.</source>
   <translation>看清写的是哪个八度，无声地找到手的路线。</translation>
  </message>
  <message>
   <source>Looking for microphones and keyboards…</source>
   <translation>正在查找麦克风和键盘…</translation>
  </message>
  <message>
   <source>Loop</source>
   <translation>循环</translation>
  </message>
  <message>
   <source>Loud and soft as a plan: gradual growth, even lines, accents that are meant.</source>
   <translation>强弱有计划：逐渐增长、线条均匀、重音有意。</translation>
  </message>
  <message>
   <source>Louder and softer sections can be told apart; gradations are rough.</source>
   <translation>响段和轻段能分辨；层次粗糙。</translation>
  </message>
  <message>
   <source>Loudness</source>
   <translation>响度</translation>
  </message>
  <message>
   <source>Loudness jumps from note to note, or everything is hammered alike.</source>
   <translation>响度一音一跳，或全都一样砸下去。</translation>
  </message>
  <message>
   <source>Loudness, mean velocity {low:.0f} to {high:.0f}, median {median:.0f}.</source>
   <translation>响度：平均力度 {low:.0f} 到 {high:.0f}，中位数 {median:.0f}。</translation>
  </message>
  <message>
   <source>MIDI</source>
   <translation>MIDI</translation>
  </message>
  <message>
   <source>MIDI of a transcription</source>
   <translation>由转写得到的 MIDI</translation>
  </message>
  <message>
   <source>Made on {date}</source>
   <translation>制作于 {date}</translation>
  </message>
  <message>
   <source>Main phrases are shaped; inner lines and transitions are left alone.</source>
   <translation>主要乐句有塑造；内声部和过渡无人照管。</translation>
  </message>
  <message>
   <source>Many wrong notes and several stops or restarts; whole chords are guessed.</source>
   <translation>错音很多，数次停顿或重来；整个和弦靠猜。</translation>
  </message>
  <message>
   <source>Mark {number}, {place}, {dimension}: {sentence} {advice} {sure}.</source>
   <translation>标记 {number}，{place}，{dimension}：{sentence} {advice} {sure}。</translation>
  </message>
  <message>
   <source>Marks</source>
   <translation>标记</translation>
  </message>
  <message>
   <source>Marks come with the scores.</source>
   <translation>标记会与评分一起出现。</translation>
  </message>
  <message>
   <source>Mastered in places; difficulties break the flow.</source>
   <translation>部分掌握；难处打断流动。</translation>
  </message>
  <message>
   <source>Mean of {count} overlapping stretches of {seconds} s; sigma is the mean of theirs, which is never too small however their errors are related.</source>
   <translation>{count} 个相互重叠的 {seconds} 秒段落的平均；sigma 也是它们的平均，无论误差如何相关都不会过小。</translation>
  </message>
  <message>
   <source>Measured</source>
   <translation>测量</translation>
  </message>
  <message>
   <source>Measured against the score</source>
   <translation>对照乐谱测量</translation>
  </message>
  <message>
   <source>Mechanical, or absent.</source>
   <translation>机械，或没有表情。</translation>
  </message>
  <message>
   <source>Microphone</source>
   <translation>麦克风</translation>
  </message>
  <message>
   <source>Model card</source>
   <translation>模型说明</translation>
  </message>
  <message>
   <source>Model {name} on {hardware}</source>
   <translation>模型 {name}，运行于 {hardware}</translation>
  </message>
  <message>
   <source>Models</source>
   <translation>模型</translation>
  </message>
  <message>
   <source>Moments that touch, with stretches of mere playing between.</source>
   <translation>有动人的瞬间，其间只是在弹。</translation>
  </message>
  <message>
   <source>Mono</source>
   <translation>单声道</translation>
  </message>
  <message>
   <source>Mood</source>
   <translation>情绪</translation>
  </message>
  <message>
   <source>Most often not as written: bars {bars}.</source>
   <translation>最常与乐谱不符：第 {bars} 小节。</translation>
  </message>
  <message>
   <source>Most on {scale}: {points:.0f} points.</source>
   <translation>相差最多的是{scale}：{points:.0f} 分。</translation>
  </message>
  <message>
   <source>Move across keys</source>
   <translation>在琴键方向移动</translation>
  </message>
  <message>
   <source>Move in time</source>
   <translation>在时间上移动</translation>
  </message>
  <message>
   <source>Musical intentions are rare.</source>
   <translation>音乐意图很少。</translation>
  </message>
  <message>
   <source>Musical interpretation</source>
   <translation>音乐诠释</translation>
  </message>
  <message>
   <source>Name</source>
   <translation>名称</translation>
  </message>
  <message>
   <source>Name the piece</source>
   <translation>为曲目命名</translation>
  </message>
  <message>
   <source>No clicks</source>
   <translation>没有节拍声</translation>
  </message>
  <message>
   <source>No note has come from this keyboard yet. Is it the right one, and switched on?</source>
   <translation>这个键盘还没有传来音符。是它吗？打开了吗？</translation>
  </message>
  <message>
   <source>No notes.</source>
   <translation>没有音符。</translation>
  </message>
  <message>
   <source>No number is better than one that rests on nothing.</source>
   <translation>没有数字，好过没有依据的数字。</translation>
  </message>
  <message>
   <source>No other place stood out from the rest of this take.</source>
   <translation>没有其他地方与整段录音明显不同。</translation>
  </message>
  <message>
   <source>No pedal was taken, and nothing says whether one was wanted.</source>
   <translation>没有用踏板，也无从得知是否需要。</translation>
  </message>
  <message>
   <source>No pedal.</source>
   <translation>没有踏板。</translation>
  </message>
  <message>
   <source>No piece named</source>
   <translation>未命名曲目</translation>
  </message>
  <message>
   <source>No place stood out from the rest of this take.</source>
   <translation>没有地方与整段录音明显不同。</translation>
  </message>
  <message>
   <source>No pulse to follow; note lengths look accidental.</source>
   <translation>没有可跟随的脉动；时值像是偶然的。</translation>
  </message>
  <message>
   <source>No recording at hand? Look around with one that a program played.</source>
   <translation>手边没有录音？用一段由程序弹奏的录音看看。</translation>
  </message>
  <message>
   <source>No score of the two can be compared: they were not scored by one model from one kind of file, or not both with the piece's score.</source>
   <translation>两者没有可比的分数：不是同一模型对同类文件的评分，或并非都有乐谱。</translation>
  </message>
  <message>
   <source>No take here has a score for {label} yet.</source>
   <translation>这里还没有录音有{label}的分数。</translation>
  </message>
  <message>
   <source>No view of the piece can be heard.</source>
   <translation>听不出对乐曲的看法。</translation>
  </message>
  <message>
   <source>Nobody graded this in the data that the model learned from.</source>
   <translation>模型所学的数据里没有人评过这一项。</translation>
  </message>
  <message>
   <source>Not applicable</source>
   <translation>不适用</translation>
  </message>
  <message>
   <source>Not as written</source>
   <translation>与乐谱不符</translation>
  </message>
  <message>
   <source>Not enough evidence</source>
   <translation>依据不足</translation>
  </message>
  <message>
   <source>Not rated yet</source>
   <translation>尚未评分</translation>
  </message>
  <message>
   <source>Not scored</source>
   <translation>未评分</translation>
  </message>
  <message>
   <source>Note accuracy</source>
   <translation>音符准确</translation>
  </message>
  <message>
   <source>Note after note; no beginning or end of a line can be heard.</source>
   <translation>一音接一音；听不出线条的始终。</translation>
  </message>
  <message>
   <source>Notes</source>
   <translation>笔记</translation>
  </message>
  <message>
   <source>Notes as MIDI</source>
   <translation>MIDI 音符</translation>
  </message>
  <message>
   <source>Notes from low to high over time, darker where louder. Circles number the places below.</source>
   <translation>音符由低到高随时间排列，越响越深。圆圈是下面各处的编号。</translation>
  </message>
  <message>
   <source>Notes joined, separated and released on purpose; slurs and staccati consistent.</source>
   <translation>有意地连、断、放；连线和断奏一致。</translation>
  </message>
  <message>
   <source>Notes not as written: hollow in the first take, filled in the second. Tempo and loudness: the second beside the first.</source>
   <translation>与乐谱不符的音符：第一次为空心，第二次为实心。速度和响度：第二次与第一次并列。</translation>
  </message>
  <message>
   <source>Notes not as written: wrong, missed, extra</source>
   <translation>与乐谱不符的音符：错、漏、多</translation>
  </message>
  <message>
   <source>Notes right</source>
   <translation>正确音符</translation>
  </message>
  <message>
   <source>Nothing came from this input.</source>
   <translation>这个输入没有传来任何声音。</translation>
  </message>
  <message>
   <source>Nothing had been recorded yet when it was cut off.</source>
   <translation>中断时还没有录到任何内容。</translation>
  </message>
  <message>
   <source>Nothing suggests the period or the composer.</source>
   <translation>没有任何时代或作曲家的迹象。</translation>
  </message>
  <message>
   <source>Nothing was imported</source>
   <translation>没有导入任何内容</translation>
  </message>
  <message>
   <source>Nothing was played.</source>
   <translation>没有弹奏任何内容。</translation>
  </message>
  <message>
   <source>Nothing was recorded</source>
   <translation>没有录到任何内容</translation>
  </message>
  <message>
   <source>Often hard in forte and thin in piano; accompaniment covers the melody.</source>
   <translation>强处常硬，弱处单薄；伴奏盖过旋律。</translation>
  </message>
  <message>
   <source>One level throughout, with accidental bumps and notes that do not speak.</source>
   <translation>始终一个音量，有偶然的突起和发不出的音。</translation>
  </message>
  <message>
   <source>One take has a score for {label}: {score:.0f} ({low:.0f} to {high:.0f}). A change can be seen from the second take on.</source>
   <translation>有一次录音有{label}的分数：{score:.0f}（{low:.0f} 到 {high:.0f}）。从第二次起才能看到变化。</translation>
  </message>
  <message>
   <source>One touch for everything; slurs and staccati cannot be told apart.</source>
   <translation>一种触键到底；连线和断奏分不清。</translation>
  </message>
  <message>
   <source>One waits for it to end.</source>
   <translation>等着它结束。</translation>
  </message>
  <message>
   <source>One would travel to hear it.</source>
   <translation>值得远道去听。</translation>
  </message>
  <message>
   <source>Only one of them says something here.</source>
   <translation>这里只有一个模型有结果。</translation>
  </message>
  <message>
   <source>Open a recording</source>
   <translation>打开录音</translation>
  </message>
  <message>
   <source>Open a take with more music in it.</source>
   <translation>请打开内容更多的录音。</translation>
  </message>
  <message>
   <source>Open another file…</source>
   <translation>打开另一个文件…</translation>
  </message>
  <message>
   <source>Open it</source>
   <translation>打开</translation>
  </message>
  <message>
   <source>Open t&amp;his take</source>
   <translation>打开此录音(&amp;H)</translation>
  </message>
  <message>
   <source>Open the &amp;demo take</source>
   <translation>打开示例录音(&amp;D)</translation>
  </message>
  <message>
   <source>Open what was saved</source>
   <translation>打开已保存的内容</translation>
  </message>
  <message>
   <source>Ornaments, arpeggiated chords and chosen editions are not mistakes. Do not judge how the right notes were played.</source>
   <translation>装饰音、琶音和弦和所选版本不算错误。不评判正确的音弹得怎样。</translation>
  </message>
  <message>
   <source>Other</source>
   <translation>另一个</translation>
  </message>
  <message>
   <source>Overall</source>
   <translation>总体</translation>
  </message>
  <message>
   <source>Overall musicality</source>
   <translation>总体音乐性</translation>
  </message>
  <message>
   <source>Overall technical quality</source>
   <translation>总体技术质量</translation>
  </message>
  <message>
   <source>Pace</source>
   <translation>快慢</translation>
  </message>
  <message>
   <source>Pause</source>
   <translation>暂停</translation>
  </message>
  <message>
   <source>Pedal</source>
   <translation>踏板</translation>
  </message>
  <message>
   <source>Pedal amount</source>
   <translation>踏板用量</translation>
  </message>
  <message>
   <source>Pedal clarity</source>
   <translation>踏板清晰度</translation>
  </message>
  <message>
   <source>Pedaling</source>
   <translation>踏板</translation>
  </message>
  <message>
   <source>Phrases end because the hands move on; accents cut the lines.</source>
   <translation>乐句因手要移动而结束；重音切断线条。</translation>
  </message>
  <message>
   <source>Phrasing</source>
   <translation>乐句</translation>
  </message>
  <message>
   <source>Piano Evaluator · computed on the pianist's own computer · page {page} of {pages}</source>
   <translation>Piano Evaluator · 在演奏者自己的电脑上计算 · 第 {page} 页，共 {pages} 页</translation>
  </message>
  <message>
   <source>Piano roll</source>
   <translation>钢琴卷帘</translation>
  </message>
  <message>
   <source>Piece</source>
   <translation>曲目</translation>
  </message>
  <message>
   <source>Place in the take</source>
   <translation>在录音中的位置</translation>
  </message>
  <message>
   <source>Place the microphone or phone one to two metres from the piano, at the height of the strings, lid open. Play your loudest passage once: the level should stay below the red end. Nothing is judged while you play.</source>
   <translation>把麦克风或手机放在离钢琴一到两米处，与琴弦同高，打开琴盖。先弹一次最响的段落：电平应低于红色区域。弹奏时不作任何评判。</translation>
  </message>
  <message>
   <source>Play</source>
   <translation>播放</translation>
  </message>
  <message>
   <source>Play from the bar before the gap into the bar after it until they join.</source>
   <translation>从缺口前一小节弹到后一小节，直到连贯为止。</translation>
  </message>
  <message>
   <source>Play it once without pedal, then change the pedal just after each new harmony sounds.</source>
   <translation>先不用踏板弹一次，再在每个新和声响起后换踏板。</translation>
  </message>
  <message>
   <source>Play it slowly, hands apart, and check each note against the score.</source>
   <translation>分手慢弹，逐个音与乐谱核对。</translation>
  </message>
  <message>
   <source>Play it twice, with opposite moods, and listen to which is meant.</source>
   <translation>用相反的情绪各弹一次，听听哪一种才是想要的。</translation>
  </message>
  <message>
   <source>Play on for half a minute or more, or open a longer take.</source>
   <translation>请至少弹半分钟，或打开更长的录音。</translation>
  </message>
  <message>
   <source>Play spot</source>
   <translation>播放此处</translation>
  </message>
  <message>
   <source>Play the &amp;whole take</source>
   <translation>播放整段录音(&amp;W)</translation>
  </message>
  <message>
   <source>Play the chord or run alone and listen for each of its notes, then bring it back into the bar.</source>
   <translation>单独弹这个和弦或跑句，听清每个音，再放回小节里。</translation>
  </message>
  <message>
   <source>Play the melody alone, then the rest much softer under it.</source>
   <translation>单独弹旋律，再把其余部分轻得多地加在下面。</translation>
  </message>
  <message>
   <source>Play the stretch</source>
   <translation>播放这一段</translation>
  </message>
  <message>
   <source>Play the written notes slowly, hands apart, with the fingering you will keep, then again between the bars around them.</source>
   <translation>用固定的指法分手慢弹所写的音，再连同前后小节一起弹。</translation>
  </message>
  <message>
   <source>Played</source>
   <translation>已弹奏</translation>
  </message>
  <message>
   <source>Played on a built-in piano</source>
   <translation>由内置钢琴演奏</translation>
  </message>
  <message>
   <source>Pleasant; intentions are audible, their effect is uneven.</source>
   <translation>悦耳；听得出意图，效果不一。</translation>
  </message>
  <message>
   <source>Processor (CPU)</source>
   <translation>处理器 (CPU)</translation>
  </message>
  <message>
   <source>Progress of opening</source>
   <translation>打开进度</translation>
  </message>
  <message>
   <source>Progress of scoring</source>
   <translation>评分进度</translation>
  </message>
  <message>
   <source>R starts and stops · Alt+Left goes back</source>
   <translation>R 开始和停止 · Alt+左 返回</translation>
  </message>
  <message>
   <source>R stops and keeps the take · Esc discards it, after asking</source>
   <translation>R 停止并保留录音 · Esc 询问后放弃</translation>
  </message>
  <message>
   <source>R stops counting</source>
   <translation>R 停止预备拍</translation>
  </message>
  <message>
   <source>R&amp;ate</source>
   <translation>评分(&amp;A)</translation>
  </message>
  <message>
   <source>Rate</source>
   <translation>评分</translation>
  </message>
  <message>
   <source>Rate a &amp;folder…</source>
   <translation>为文件夹评分(&amp;F)…</translation>
  </message>
  <message>
   <source>Rate your &amp;takes</source>
   <translation>为你的录音评分(&amp;T)</translation>
  </message>
  <message>
   <source>Reading recordings</source>
   <translation>正在读取录音</translation>
  </message>
  <message>
   <source>Reading the file</source>
   <translation>正在读取文件</translation>
  </message>
  <message>
   <source>Reading the other performances</source>
   <translation>正在读取其他演奏</translation>
  </message>
  <message>
   <source>Reading the score</source>
   <translation>正在读取乐谱</translation>
  </message>
  <message>
   <source>Reading the sound</source>
   <translation>正在读取声音</translation>
  </message>
  <message>
   <source>Reading the sound…</source>
   <translation>正在读取声音…</translation>
  </message>
  <message>
   <source>Reading the takes</source>
   <translation>正在读取录音</translation>
  </message>
  <message>
   <source>Reading {file}</source>
   <translation>正在读取 {file}</translation>
  </message>
  <message>
   <source>Record</source>
   <translation>录制</translation>
  </message>
  <message>
   <source>Record a take</source>
   <translation>录音</translation>
  </message>
  <message>
   <source>Record again</source>
   <translation>重新录制</translation>
  </message>
  <message>
   <source>Recording with a phone or microphone</source>
   <translation>用手机或麦克风录音</translation>
  </message>
  <message>
   <source>Recordings ({endings});;All files (*)</source>
   <translation>录音 ({endings});;所有文件 (*)</translation>
  </message>
  <message>
   <source>Report on a take</source>
   <translation>录音报告</translation>
  </message>
  <message>
   <source>Report to print or to send</source>
   <translation>用于打印或发送的报告</translation>
  </message>
  <message>
   <source>Resonance of the room and noise of the mechanism.</source>
   <translation>房间的混响和机械的噪声。</translation>
  </message>
  <message>
   <source>Rhythmic precision</source>
   <translation>节奏准确</translation>
  </message>
  <message>
   <source>Roughly with the harmony; blurs at faster changes, gaps at wide leaps.</source>
   <translation>大致随和声；快换处模糊，大跳处有缺口。</translation>
  </message>
  <message>
   <source>Rubato that leads somewhere, ritardandi at cadences and a free choice of tempo.</source>
   <translation>有方向的自由速度、终止处的渐慢和速度的选择。</translation>
  </message>
  <message>
   <source>Sample rate</source>
   <translation>采样率</translation>
  </message>
  <message>
   <source>Save</source>
   <translation>保存</translation>
  </message>
  <message>
   <source>Say in a few words what this place does in the piece, and play it again with that.</source>
   <translation>用几个词说出这里在曲中的作用，带着它再弹一次。</translation>
  </message>
  <message>
   <source>Scales</source>
   <translation>评分项</translation>
  </message>
  <message>
   <source>Scales run from 0 to 100. A dot is the estimate, its bar the {percent} interval.</source>
   <translation>各项从 0 到 100。圆点是估计值，横条是 {percent} 区间。</translation>
  </message>
  <message>
   <source>Score this take</source>
   <translation>为此录音评分</translation>
  </message>
  <message>
   <source>Scorecard</source>
   <translation>评分卡</translation>
  </message>
  <message>
   <source>Scorecard for programs</source>
   <translation>供程序使用的评分卡</translation>
  </message>
  <message>
   <source>Scored</source>
   <translation>已评分</translation>
  </message>
  <message>
   <source>Scored as one stretch.</source>
   <translation>作为一段评分。</translation>
  </message>
  <message>
   <source>Scores</source>
   <translation>分数</translation>
  </message>
  <message>
   <source>Scores ({endings});;All files (*)</source>
   <translation>乐谱 ({endings});;所有文件 (*)</translation>
  </message>
  <message>
   <source>Scores are compared within one piece only. Choose a piece above; F2 names the piece of a take that has none.</source>
   <translation>只在同一曲目内比较分数。请在上面选择曲目；F2 可为录音的曲目命名。</translation>
  </message>
  <message>
   <source>Scores of both</source>
   <translation>两者的分数</translation>
  </message>
  <message>
   <source>Scoring was cancelled.</source>
   <translation>评分已取消。</translation>
  </message>
  <message>
   <source>Scoring with both models</source>
   <translation>正在用两个模型评分</translation>
  </message>
  <message>
   <source>Search takes</source>
   <translation>搜索录音</translation>
  </message>
  <message>
   <source>Second</source>
   <translation>第二次</translation>
  </message>
  <message>
   <source>Secure, with small traces of effort.</source>
   <translation>稳妥，略见费力的痕迹。</translation>
  </message>
  <message>
   <source>Show &amp;again what was meant</source>
   <translation>重新显示有意之处(&amp;A)</translation>
  </message>
  <message>
   <source>Show again</source>
   <translation>重新显示</translation>
  </message>
  <message>
   <source>Simulated</source>
   <translation>模拟</translation>
  </message>
  <message>
   <source>Sing the line, mark where you breathe, and play it as you sang it.</source>
   <translation>唱出线条，标出呼吸处，照你唱的那样弹。</translation>
  </message>
  <message>
   <source>Slow down until only what is written sounds; then look where fingers brush.</source>
   <translation>放慢到只响起所写的音，再看手指擦到了哪里。</translation>
  </message>
  <message>
   <source>Some or all of what this model learned from was made by a program. It shows how the app works and says nothing about a pianist.</source>
   <translation>这个模型所学的部分或全部内容由程序生成。它只展示应用如何工作，不能说明演奏者的水平。</translation>
  </message>
  <message>
   <source>Something is missing</source>
   <translation>缺少某些内容</translation>
  </message>
  <message>
   <source>Sorted by</source>
   <translation>排序</translation>
  </message>
  <message>
   <source>Sorted by {order}</source>
   <translation>按{order}排序</translation>
  </message>
  <message>
   <source>Sound</source>
   <translation>声音</translation>
  </message>
  <message>
   <source>Sound alone</source>
   <translation>仅声音</translation>
  </message>
  <message>
   <source>Sound from a phone or microphone, or MIDI. Drop its score with it, and bars appear. See what you played, how it may sound to a listener and how sure that is, and where to look next. Everything stays on this computer.</source>
   <translation>手机或麦克风的声音，或 MIDI。连同乐谱一起拖入，就会显示小节。看看你弹了什么，听众可能怎么听、把握有多大，接下来该看哪里。一切都留在这台电脑上。</translation>
  </message>
  <message>
   <source>Space</source>
   <translation>空间感</translation>
  </message>
  <message>
   <source>Speaks the language of the style like a native.</source>
   <translation>说这种风格的语言如同母语。</translation>
  </message>
  <message>
   <source>Speed</source>
   <translation>速度</translation>
  </message>
  <message>
   <source>Spot &amp;ends here</source>
   <translation>选段到这里结束(&amp;E)</translation>
  </message>
  <message>
   <source>Spot begins &amp;here</source>
   <translation>选段从这里开始(&amp;H)</translation>
  </message>
  <message>
   <source>Spot {start} to {end}</source>
   <translation>选段 {start} 到 {end}</translation>
  </message>
  <message>
   <source>Standard deviation {sigma:.1f}.</source>
   <translation>标准差 {sigma:.1f}。</translation>
  </message>
  <message>
   <source>Start two bars earlier and play on through this place without going back, slowly enough that nothing stops you.</source>
   <translation>提前两小节开始，不回头地弹过这里，慢到没有什么会让你停下。</translation>
  </message>
  <message>
   <source>Steady with small unevenness; freedom in time is mostly intended.</source>
   <translation>稳定，略有不匀；自由大多是有意的。</translation>
  </message>
  <message>
   <source>Stereo</source>
   <translation>立体声</translation>
  </message>
  <message>
   <source>Stop</source>
   <translation>停止</translation>
  </message>
  <message>
   <source>Stop playing</source>
   <translation>停止播放</translation>
  </message>
  <message>
   <source>Stretches of 20 to 30 seconds come in random order and without their names. Listen to each one as often as you like and say what you hear on twelve scales. Every answer is kept as you give it. Some stretches come back after a week, so that you can see how far you agree with yourself. Nothing leaves this computer unless you export it.</source>
   <translation>20 到 30 秒的段落以随机顺序出现，不显示名称。每段想听几次都可以，然后在十二项上说出你听到的。每个回答都即时保存。有些段落一周后会再次出现，让你看到与自己的一致程度。除非你导出，任何内容都不会离开这台电脑。</translation>
  </message>
  <message>
   <source>Stylistic appropriateness</source>
   <translation>风格得当</translation>
  </message>
  <message>
   <source>Tab moves from control to control.</source>
   <translation>Tab 键在控件之间移动。</translation>
  </message>
  <message>
   <source>Tags</source>
   <translation>标签</translation>
  </message>
  <message>
   <source>Tags and n&amp;otes…</source>
   <translation>标签与笔记(&amp;O)…</translation>
  </message>
  <message>
   <source>Tags and notes</source>
   <translation>标签与笔记</translation>
  </message>
  <message>
   <source>Take</source>
   <translation>录音</translation>
  </message>
  <message>
   <source>Takes</source>
   <translation>录音</translation>
  </message>
  <message>
   <source>Takes can be shown but not scored: {what} {remedy}</source>
   <translation>录音可以显示，但无法评分：{what} {remedy}</translation>
  </message>
  <message>
   <source>Tempo</source>
   <translation>速度</translation>
  </message>
  <message>
   <source>Tempo {low:.0f} to {high:.0f} quarter notes a minute, median {median:.0f}.</source>
   <translation>速度：每分钟 {low:.0f} 到 {high:.0f} 个四分音符，中位数 {median:.0f}。</translation>
  </message>
  <message>
   <source>Tempo, touch, ornament, pedal and freedom that suit the period and the composer.</source>
   <translation>合乎时代与作曲家的速度、触键、装饰、踏板和自由。</translation>
  </message>
  <message>
   <source>The bars of this piece cannot be shown</source>
   <translation>无法显示这首曲子的小节</translation>
  </message>
  <message>
   <source>The file holds no sustain pedal. If one was used, it was not recorded, and what is said about pedal and articulation does not hold.</source>
   <translation>文件中没有延音踏板。如果用过，它没有被录下，关于踏板和奏法的结论不成立。</translation>
  </message>
  <message>
   <source>The inputs cannot be listed</source>
   <translation>无法列出输入</translation>
  </message>
  <message>
   <source>The installed onnxruntime offers no accelerator that this program uses.</source>
   <translation>已安装的 onnxruntime 没有本程序可用的加速器。</translation>
  </message>
  <message>
   <source>The instrument, its tuning and the recording.</source>
   <translation>乐器、调律和录音。</translation>
  </message>
  <message>
   <source>The library was not exported</source>
   <translation>录音库未导出</translation>
  </message>
  <message>
   <source>The loudness of the recording, and how much range the piece asks for.</source>
   <translation>录音的音量，以及乐曲要求的力度范围。</translation>
  </message>
  <message>
   <source>The main touches are there but inconsistent, above all in the weaker hand.</source>
   <translation>主要触键都有但不一致，弱手尤甚。</translation>
  </message>
  <message>
   <source>The metre is clear, but there is rushing, hesitation or uneven figuration.</source>
   <translation>拍子清楚，但有赶、迟疑或音型不匀。</translation>
  </message>
  <message>
   <source>The model cannot be used</source>
   <translation>无法使用该模型</translation>
  </message>
  <message>
   <source>The notes were transcribed from sound: some are missed or invented, loudness is relative, and the pedal is hardly heard.</source>
   <translation>音符由声音转写而来：有些被遗漏或凭空出现，响度是相对的，踏板几乎听不出。</translation>
  </message>
  <message>
   <source>The piece is hard to recognize: wrong or missing notes in almost every bar.</source>
   <translation>几乎听不出是什么曲子：差不多每小节都有错音或漏音。</translation>
  </message>
  <message>
   <source>The piece is out of reach at this time.</source>
   <translation>目前还够不着这首曲子。</translation>
  </message>
  <message>
   <source>The playing is too unlike what listeners rated for the model to say what they would.</source>
   <translation>演奏与听众评过的差别太大，模型无法推断他们会怎么说。</translation>
  </message>
  <message>
   <source>The pulse breaks at difficult places; runs are lumpy and rests are skipped.</source>
   <translation>难处脉动中断；跑句不平，休止被跳过。</translation>
  </message>
  <message>
   <source>The recording could not begin</source>
   <translation>录音无法开始</translation>
  </message>
  <message>
   <source>The recording is not complete</source>
   <translation>录音不完整</translation>
  </message>
  <message>
   <source>The recording itself</source>
   <translation>录音本身</translation>
  </message>
  <message>
   <source>The recording of {when} from “{device}” was cut off. At most its last second is missing.</source>
   <translation>{when} 来自“{device}”的录音被中断。最多缺少最后一秒。</translation>
  </message>
  <message>
   <source>The recording that was cut off cannot be opened</source>
   <translation>无法打开被中断的录音</translation>
  </message>
  <message>
   <source>The score of this recording cannot be used</source>
   <translation>无法使用此录音的乐谱</translation>
  </message>
  <message>
   <source>The sound cannot be drawn: {what}</source>
   <translation>无法绘制声音：{what}</translation>
  </message>
  <message>
   <source>The take was exported.</source>
   <translation>录音已导出。</translation>
  </message>
  <message>
   <source>The take was not exported</source>
   <translation>录音未导出</translation>
  </message>
  <message>
   <source>The text is mostly there; a listener notices slips every few bars.</source>
   <translation>音大体都在；每隔几小节就能听出失误。</translation>
  </message>
  <message>
   <source>There is no microphone and no MIDI keyboard here. Plug one in and choose “Look again”, or record with a phone and open the file.</source>
   <translation>这里没有麦克风，也没有 MIDI 键盘。请接上一个并选择“重新查找输入”，或用手机录音后打开文件。</translation>
  </message>
  <message>
   <source>There is no other take to compare with. Open or record another one first.</source>
   <translation>没有其他录音可比较。请先打开或录制一个。</translation>
  </message>
  <message>
   <source>These performances cannot be compared with</source>
   <translation>无法与这些演奏比较</translation>
  </message>
  <message>
   <source>These takes cannot be compared</source>
   <translation>无法比较这些录音</translation>
  </message>
  <message>
   <source>They rest on different evidence and cannot be compared.</source>
   <translation>它们的依据不同，无法比较。</translation>
  </message>
  <message>
   <source>This cannot be rated</source>
   <translation>无法为此评分</translation>
  </message>
  <message>
   <source>This file cannot be opened</source>
   <translation>无法打开此文件</translation>
  </message>
  <message>
   <source>This input sends nothing at all. It may be muted, or it is not the one the piano is heard by.</source>
   <translation>这个输入完全没有信号。它可能被静音，或不是收录钢琴的那一个。</translation>
  </message>
  <message>
   <source>This is a fault in the app</source>
   <translation>这是应用的错误</translation>
  </message>
  <message>
   <source>This model cannot be used</source>
   <translation>无法使用此模型</translation>
  </message>
  <message>
   <source>This model learned from made-up performances and simulated raters: no person's opinion stands behind its numbers.</source>
   <translation>这个模型学自编造的演奏和模拟的评分者：它的数字背后没有任何人的意见。</translation>
  </message>
  <message>
   <source>This needs the notation of what was played.</source>
   <translation>这需要所弹内容的乐谱。</translation>
  </message>
  <message>
   <source>This playing is unlike anything the model learned from; intervals are wider, and the scores may still be off.</source>
   <translation>这样的演奏与模型学过的都不相像；区间更宽，分数仍可能有偏差。</translation>
  </message>
  <message>
   <source>This score cannot be used</source>
   <translation>无法使用此乐谱</translation>
  </message>
  <message>
   <source>This take cannot be played</source>
   <translation>无法播放此录音</translation>
  </message>
  <message>
   <source>This take could not be scored</source>
   <translation>无法为此录音评分</translation>
  </message>
  <message>
   <source>Timbre brightness</source>
   <translation>音色明暗</translation>
  </message>
  <message>
   <source>Timbre depth</source>
   <translation>音色深度</translation>
  </message>
  <message>
   <source>Timbre loudness</source>
   <translation>音色响度</translation>
  </message>
  <message>
   <source>Timbre variety</source>
   <translation>音色变化</translation>
  </message>
  <message>
   <source>Timing</source>
   <translation>时间控制</translation>
  </message>
  <message>
   <source>To try: {advice}</source>
   <translation>试试：{advice}</translation>
  </message>
  <message>
   <source>Together with the keyboard {name}</source>
   <translation>与键盘 {name} 一起</translation>
  </message>
  <message>
   <source>Tone quality</source>
   <translation>音质</translation>
  </message>
  <message>
   <source>Too loud: the sound is cut off. Turn the level down or move the microphone away.</source>
   <translation>太响：声音被削平。请调低音量或把麦克风移远。</translation>
  </message>
  <message>
   <source>Tools</source>
   <translation>工具</translation>
  </message>
  <message>
   <source>Trained on {corpora}. Bundle {hash}. {note}</source>
   <translation>学习自 {corpora}。模型 {hash}。{note}</translation>
  </message>
  <message>
   <source>Trend</source>
   <translation>趋势</translation>
  </message>
  <message>
   <source>Trust the piano roll and your ears more than these numbers.</source>
   <translation>请更相信钢琴卷帘和你的耳朵，而不是这些数字。</translation>
  </message>
  <message>
   <source>Try again</source>
   <translation>再试一次</translation>
  </message>
  <message>
   <source>Two models on the same take</source>
   <translation>同一录音上的两个模型</translation>
  </message>
  <message>
   <source>Two takes</source>
   <translation>两次录音</translation>
  </message>
  <message>
   <source>Under control at a moderate demand, with audible effort.</source>
   <translation>中等要求下可控，听得出费力。</translation>
  </message>
  <message>
   <source>Unevenness</source>
   <translation>不均匀</translation>
  </message>
  <message>
   <source>Unnoticed and indispensable: harmony, line and colour all profit.</source>
   <translation>不被察觉却不可缺：和声、线条、色彩都受益。</translation>
  </message>
  <message>
   <source>Unsure</source>
   <translation>不确定</translation>
  </message>
  <message>
   <source>Unsure about {scale}</source>
   <translation>对{scale}不确定</translation>
  </message>
  <message>
   <source>Use it to try the app, not to judge playing.</source>
   <translation>请用它来试用应用，不要用来评判演奏。</translation>
  </message>
  <message>
   <source>Voicing</source>
   <translation>声部层次</translation>
  </message>
  <message>
   <source>Was the loudness under control?</source>
   <translation>力度是否得到控制？</translation>
  </message>
  <message>
   <source>Was the sound balanced, full and unforced?</source>
   <translation>声音是否平衡、饱满、不勉强？</translation>
  </message>
  <message>
   <source>Was the timing under control?</source>
   <translation>时间是否得到控制？</translation>
  </message>
  <message>
   <source>Were notes joined and separated on purpose?</source>
   <translation>音符的连与断是否有意为之？</translation>
  </message>
  <message>
   <source>Were the choices convincing?</source>
   <translation>这些选择有说服力吗？</translation>
  </message>
  <message>
   <source>Were the right notes played?</source>
   <translation>弹的音对吗？</translation>
  </message>
  <message>
   <source>What do you want to do?</source>
   <translation>你想做什么？</translation>
  </message>
  <message>
   <source>What listeners would be expected to say.</source>
   <translation>听众可能会怎么说。</translation>
  </message>
  <message>
   <source>What raters played by a program would say; no one listened.</source>
   <translation>由程序扮演的评分者会怎么说；没有人听过。</translation>
  </message>
  <message>
   <source>What that means</source>
   <translation>这意味着什么</translation>
  </message>
  <message>
   <source>What was played</source>
   <translation>弹奏内容</translation>
  </message>
  <message>
   <source>What was recorded before it was cut off is deleted for good.</source>
   <translation>中断前录下的内容将被永久删除。</translation>
  </message>
  <message>
   <source>What was recorded here and every score of it is deleted for good. A file that was opened from elsewhere stays where it is.</source>
   <translation>在这里录下的内容及其所有分数将被永久删除。从别处打开的文件保留在原处。</translation>
  </message>
  <message>
   <source>What was recorded, {time}, is saved.</source>
   <translation>已录下的 {time} 已保存。</translation>
  </message>
  <message>
   <source>What you meant could not be kept</source>
   <translation>无法保存你的说明</translation>
  </message>
  <message>
   <source>Where it runs</source>
   <translation>运行于</translation>
  </message>
  <message>
   <source>Where to look</source>
   <translation>该看哪里</translation>
  </message>
  <message>
   <source>Where to practise</source>
   <translation>该练哪里</translation>
  </message>
  <message>
   <source>Where you can, record the keyboard as MIDI instead.</source>
   <translation>如果可以，请改为把键盘录成 MIDI。</translation>
  </message>
  <message>
   <source>Whether you would have chosen the same goal for the phrase.</source>
   <translation>你是否会为乐句选同样的目标。</translation>
  </message>
  <message>
   <source>Whole take</source>
   <translation>整段录音</translation>
  </message>
  <message>
   <source>Within both intervals: up to {noise:.0f} is no difference.</source>
   <translation>在两个区间之内：相差不超过 {noise:.0f} 不算差异。</translation>
  </message>
  <message>
   <source>Without its score wrong and missed notes are not heard, and what is easy to play looks better: compare these numbers between takes of one piece, not across pieces.</source>
   <translation>没有乐谱就听不出错音和漏音，容易的曲子会显得更好：请在同一曲目的录音之间比较这些数字，不要跨曲目比较。</translation>
  </message>
  <message>
   <source>Writing the last of it…</source>
   <translation>正在写入最后的内容…</translation>
  </message>
  <message>
   <source>Wrong notes, and whether the feeling suits the style.</source>
   <translation>错音，以及情感是否合乎风格。</translation>
  </message>
  <message>
   <source>Wrong, missing and added notes; stumbles and repeated starts.</source>
   <translation>错音、漏音和多余的音；磕绊和重来。</translation>
  </message>
  <message numerus="yes">
   <source>You rated {n} stretches twice. Your answers differ by {points:.0f} points on average.</source>
   <translation>
    <numerusform>你有 {n} 段评了两次。你的回答平均相差 {points:.0f} 分。</numerusform>
   </translation>
  </message>
  <message>
   <source>Your file was not changed. Please report it with the text the terminal shows.</source>
   <translation>你的文件没有被更改。请连同终端显示的文字一起报告。</translation>
  </message>
  <message>
   <source>Your library of takes cannot be used</source>
   <translation>无法使用你的录音库</translation>
  </message>
  <message>
   <source>Your name as a rater</source>
   <translation>你作为评分者的名字</translation>
  </message>
  <message>
   <source>Your own taste in tempo; technical accidents.</source>
   <translation>你自己对速度的喜好；技术意外。</translation>
  </message>
  <message>
   <source>Zoom &amp;in</source>
   <translation>放大(&amp;I)</translation>
  </message>
  <message>
   <source>Zoom &amp;out</source>
   <translation>缩小(&amp;O)</translation>
  </message>
  <message>
   <source>Zoom at the pointer</source>
   <translation>在指针处缩放</translation>
  </message>
  <message>
   <source>Zoom keys</source>
   <translation>缩放琴键</translation>
  </message>
  <message>
   <source>around the flow of the music</source>
   <translation>围绕音乐的流动</translation>
  </message>
  <message>
   <source>as fast</source>
   <translation>一样快</translation>
  </message>
  <message>
   <source>as loud</source>
   <translation>一样响</translation>
  </message>
  <message>
   <source>balanced</source>
   <translation>平衡</translation>
  </message>
  <message>
   <source>bar {bar}, beat {beat:g}</source>
   <translation>第 {bar} 小节第 {beat:g} 拍</translation>
  </message>
  <message>
   <source>bars {first} to {last} of {title}</source>
   <translation>{title} 第 {first} 至 {last} 小节</translation>
  </message>
  <message>
   <source>blurred</source>
   <translation>模糊</translation>
  </message>
  <message>
   <source>bright</source>
   <translation>明亮</translation>
  </message>
  <message>
   <source>clean</source>
   <translation>干净</translation>
  </message>
  <message>
   <source>clicks ended</source>
   <translation>节拍声已结束</translation>
  </message>
  <message>
   <source>colourful</source>
   <translation>多彩</translation>
  </message>
  <message>
   <source>computes here</source>
   <translation>在这里计算</translation>
  </message>
  <message>
   <source>convincing</source>
   <translation>有说服力</translation>
  </message>
  <message>
   <source>dark</source>
   <translation>暗</translation>
  </message>
  <message>
   <source>disproportioned</source>
   <translation>失衡</translation>
  </message>
  <message>
   <source>dramatic, expressive</source>
   <translation>富戏剧性和表现力</translation>
  </message>
  <message>
   <source>even</source>
   <translation>均匀</translation>
  </message>
  <message>
   <source>expert ratings</source>
   <translation>专家评分</translation>
  </message>
  <message>
   <source>extra</source>
   <translation>多余</translation>
  </message>
  <message>
   <source>fast paced</source>
   <translation>快</translation>
  </message>
  <message>
   <source>flat</source>
   <translation>平</translation>
  </message>
  <message>
   <source>hard, solid</source>
   <translation>硬而实</translation>
  </message>
  <message>
   <source>has changed since the bundle was made.</source>
   <translation>自模型制作以来已被更改。</translation>
  </message>
  <message>
   <source>heard from sound</source>
   <translation>由声音听出</translation>
  </message>
  <message>
   <source>high energy</source>
   <translation>活力高</translation>
  </message>
  <message>
   <source>honest</source>
   <translation>朴实</translation>
  </message>
  <message>
   <source>imaginative</source>
   <translation>富想象力</translation>
  </message>
  <message>
   <source>is missing, so this is no bundle.</source>
   <translation>缺失，因此这不是模型。</translation>
  </message>
  <message>
   <source>large range</source>
   <translation>范围大</translation>
  </message>
  <message>
   <source>learned from controlled degradations</source>
   <translation>从受控的损坏中学到</translation>
  </message>
  <message>
   <source>little range</source>
   <translation>范围小</translation>
  </message>
  <message>
   <source>long</source>
   <translation>长</translation>
  </message>
  <message>
   <source>loud</source>
   <translation>响</translation>
  </message>
  <message>
   <source>louder by {by:.0f} of 127</source>
   <translation>响 {by:.0f}（共 127）</translation>
  </message>
  <message>
   <source>low energy</source>
   <translation>活力低</translation>
  </message>
  <message>
   <source>mean velocity {value:.0f}</source>
   <translation>平均力度 {value:.0f}</translation>
  </message>
  <message>
   <source>measured against the score</source>
   <translation>对照乐谱测量</translation>
  </message>
  <message>
   <source>missed</source>
   <translation>漏弹</translation>
  </message>
  <message>
   <source>not in the installed onnxruntime</source>
   <translation>已安装的 onnxruntime 中没有</translation>
  </message>
  <message>
   <source>of harmony changes pedalled over</source>
   <translation>的和声变换处仍踩着踏板</translation>
  </message>
  <message numerus="yes">
   <source>of the beats lie in the band of {n} other performances; of an expert's about 80 % do</source>
   <translation>
    <numerusform>的拍子落在 {n} 个其他演奏的范围内；专家约为 80 %</numerusform>
   </translation>
  </message>
  <message>
   <source>of the written length, by the keys</source>
   <translation>占所写时值（按琴键）</translation>
  </message>
  <message>
   <source>offered here and not used</source>
   <translation>这里有，但未使用</translation>
  </message>
  <message>
   <source>optimistic, pleasant</source>
   <translation>乐观、愉快</translation>
  </message>
  <message>
   <source>parted by commas, as: slow, left hand, for the lesson</source>
   <translation>用逗号分隔，如：慢、左手、上课用</translation>
  </message>
  <message>
   <source>pure</source>
   <translation>纯净</translation>
  </message>
  <message>
   <source>quarter notes a minute, median</source>
   <translation>每分钟四分音符数，中位数</translation>
  </message>
  <message>
   <source>raw, crude</source>
   <translation>粗糙</translation>
  </message>
  <message>
   <source>reference comparison</source>
   <translation>与参考演奏比较</translation>
  </message>
  <message>
   <source>rich</source>
   <translation>丰富</translation>
  </message>
  <message>
   <source>right in about {percent} of 100 such findings</source>
   <translation>100 个这样的发现中约 {percent} 个正确</translation>
  </message>
  <message>
   <source>saturated, wet</source>
   <translation>饱满、湿润</translation>
  </message>
  <message>
   <source>score of other music</source>
   <translation>另一首曲子的乐谱</translation>
  </message>
  <message>
   <source>score: {title}</source>
   <translation>乐谱：{title}</translation>
  </message>
  <message>
   <source>shallow</source>
   <translation>浅</translation>
  </message>
  <message>
   <source>short</source>
   <translation>短</translation>
  </message>
  <message>
   <source>simulated ratings</source>
   <translation>模拟评分</translation>
  </message>
  <message>
   <source>slow paced</source>
   <translation>慢</translation>
  </message>
  <message>
   <source>soft</source>
   <translation>轻</translation>
  </message>
  <message>
   <source>soft, cushioned</source>
   <translation>柔软</translation>
  </message>
  <message>
   <source>softer by {by:.0f} of 127</source>
   <translation>轻 {by:.0f}（共 127）</translation>
  </message>
  <message>
   <source>sophisticated, mellow</source>
   <translation>精致、醇和</translation>
  </message>
  <message>
   <source>sostenuto</source>
   <translation>持音</translation>
  </message>
  <message>
   <source>sound</source>
   <translation>声音</translation>
  </message>
  <message>
   <source>spacious</source>
   <translation>开阔</translation>
  </message>
  <message>
   <source>sparse, dry</source>
   <translation>少而干</translation>
  </message>
  <message>
   <source>stable</source>
   <translation>稳定</translation>
  </message>
  <message>
   <source>sustain</source>
   <translation>延音</translation>
  </message>
  <message>
   <source>there if nothing else works</source>
   <translation>别的都不行时使用</translation>
  </message>
  <message>
   <source>these two takes are not of the same music ({what}).</source>
   <translation>这两次录音不是同一首曲子（{what}）。</translation>
  </message>
  <message>
   <source>unsatisfactory, doubtful</source>
   <translation>不足、可疑</translation>
  </message>
  <message>
   <source>unstable</source>
   <translation>不稳定</translation>
  </message>
  <message>
   <source>velocity of top notes above their chord</source>
   <translation>高声部比和弦其余音高出的力度</translation>
  </message>
  <message>
   <source>wrong</source>
   <translation>错音</translation>
  </message>
  <message>
   <source>wrong, {note} is written ({place})</source>
   <translation>错音，应为 {note}（{place}）</translation>
  </message>
  <message>
   <source>{bars} bars in both takes. {chosen}</source>
   <translation>两次录音共有 {bars} 个小节。{chosen}</translation>
  </message>
  <message>
   <source>{change:+.0f}, more than noise ({noise:.0f})</source>
   <translation>{change:+.0f}，超出噪声（{noise:.0f}）</translation>
  </message>
  <message>
   <source>{change:+.0f}, within noise ({noise:.0f})</source>
   <translation>{change:+.0f}，在噪声之内（{noise:.0f}）</translation>
  </message>
  <message>
   <source>{difference:+.0f} points, more than the {noise:.0f} that both intervals allow.</source>
   <translation>{difference:+.0f} 分，超出两个区间允许的 {noise:.0f}。</translation>
  </message>
  <message>
   <source>{dimension} from {start} to {end} lies about {points} points below the usual level of this take, more than the {sigma} points by which this model may be wrong there.</source>
   <translation>{dimension}在 {start} 到 {end} 之间比此录音通常水平低约 {points} 分，超过模型在此可能的误差 {sigma} 分。</translation>
  </message>
  <message>
   <source>{hesitations}, {bars} left out</source>
   <translation>{hesitations}，漏掉{bars}</translation>
  </message>
  <message>
   <source>{key} opens a file · F1 shows all keys</source>
   <translation>{key} 打开文件 · F1 显示所有按键</translation>
  </message>
  <message>
   <source>{kind} ({place})</source>
   <translation>{kind}（{place}）</translation>
  </message>
  <message>
   <source>{label} ({first} in the first, {second} in the second)</source>
   <translation>{label}（第一次 {first}，第二次 {second}）</translation>
  </message>
  <message>
   <source>{label} fell from {first:.0f} to {last:.0f} between the first and the latest take. That is more than noise, which is {noise:.0f} here.</source>
   <translation>{label}从第一次的 {first:.0f} 降到最近一次的 {last:.0f}。这超出了噪声（此处为 {noise:.0f}）。</translation>
  </message>
  <message>
   <source>{label} rose from {first:.0f} to {last:.0f} between the first and the latest take. That is more than noise, which is {noise:.0f} here.</source>
   <translation>{label}从第一次的 {first:.0f} 升到最近一次的 {last:.0f}。这超出了噪声（此处为 {noise:.0f}）。</translation>
  </message>
  <message>
   <source>{label} went from {first:.0f} to {last:.0f} between the first and the latest take. That is within noise: a change of {noise:.0f} or less cannot be told from none.</source>
   <translation>{label}从第一次的 {first:.0f} 到最近一次的 {last:.0f}。这在噪声之内：不超过 {noise:.0f} 的变化无法与没有变化区分。</translation>
  </message>
  <message>
   <source>{label}: {number} of 100, {percent:.0f} % interval {low:.0f} to {high:.0f}, {provenance}.</source>
   <translation>{label}：{number}（满分 100），{percent:.0f} % 区间 {low:.0f} 到 {high:.0f}，{provenance}。</translation>
  </message>
  <message>
   <source>{level}, too loud</source>
   <translation>{level}，太响</translation>
  </message>
  <message numerus="yes">
   <source>{matched} of {n} written notes</source>
   <translation>
    <numerusform>{n} 个所写音符中的 {matched} 个</numerusform>
   </translation>
  </message>
  <message>
   <source>{missing:.1f} s of sound never came, at {places} and later. Silence stands there.</source>
   <translation>有 {missing:.1f} 秒声音没有传来，位于 {places} 及之后。那里以静音代替。</translation>
  </message>
  <message>
   <source>{missing:.1f} s of sound never came, at {places}. Silence stands there.</source>
   <translation>有 {missing:.1f} 秒声音没有传来，位于 {places}。那里以静音代替。</translation>
  </message>
  <message numerus="yes">
   <source>{n:,} bars</source>
   <translation>
    <numerusform>{n:,} 个小节</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{n:,} hesitations</source>
   <translation>
    <numerusform>{n:,} 次停顿</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{n:,} marks</source>
   <translation>
    <numerusform>{n:,} 处标记</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{n:,} notes</source>
   <translation>
    <numerusform>{n:,} 个音符</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{n:,} restarts</source>
   <translation>
    <numerusform>{n:,} 次重来</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{n:,} takes</source>
   <translation>
    <numerusform>{n:,} 次录音</numerusform>
   </translation>
  </message>
  <message>
   <source>{names} was offered and did not start.</source>
   <translation>{names} 可用但未能启动。</translation>
  </message>
  <message>
   <source>{names}: {problem} Nothing is compared with it.</source>
   <translation>{names}：{problem} 不与它作任何比较。</translation>
  </message>
  <message>
   <source>{notes} in {time}, {low} to {high}, velocity {softest} to {loudest}, median {median:.0f}.</source>
   <translation>{time} 内{notes}，{low} 到 {high}，力度 {softest} 到 {loudest}，中位数 {median:.0f}。</translation>
  </message>
  <message>
   <source>{notes} notes were played; this model needs {needed}.</source>
   <translation>弹了 {notes} 个音；此模型需要 {needed} 个。</translation>
  </message>
  <message>
   <source>{note} missed ({place})</source>
   <translation>漏弹 {note}（{place}）</translation>
  </message>
  <message>
   <source>{note} · velocity {velocity} · {time} · {length:.2f} s</source>
   <translation>{note} · 力度 {velocity} · {time} · {length:.2f} 秒</translation>
  </message>
  <message numerus="yes">
   <source>{n} marks are not shown, because you meant them.</source>
   <translation>
    <numerusform>{n} 处标记因你是有意的而不显示。</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{n} rated stretches were written to {file}.</source>
   <translation>
    <numerusform>{n} 段评分已写入 {file}。</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{n} scales have no answer yet.</source>
   <translation>
    <numerusform>还有 {n} 项没有回答。</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{n} takes and what was said of them are in {file}.</source>
   <translation>
    <numerusform>{n} 次录音及其评语都在 {file} 中。</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{n} takes are left out: scored by another model, heard from another kind of file, or compared with a score where the others were not.</source>
   <translation>
    <numerusform>{n} 次录音未计入：由另一模型评分、来自另一类文件，或与其他录音对照乐谱的情况不同。</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{n} takes came in.</source>
   <translation>
    <numerusform>新增 {n} 次录音。</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{n} takes were here already and gained what was said of them there.</source>
   <translation>
    <numerusform>{n} 次录音原已存在，并补上了那边的评语。</numerusform>
   </translation>
  </message>
  <message>
   <source>{pedal} pedal down {percent:.0f} % of the time</source>
   <translation>{pedal}踏板在 {percent:.0f} % 的时间里踩下</translation>
  </message>
  <message>
   <source>{percent:.0f} % faster</source>
   <translation>快 {percent:.0f} %</translation>
  </message>
  <message>
   <source>{percent:.0f} % of the score</source>
   <translation>乐谱的 {percent:.0f} %</translation>
  </message>
  <message>
   <source>{percent:.0f} % slower</source>
   <translation>慢 {percent:.0f} %</translation>
  </message>
  <message>
   <source>{percent} % sure that it lies below the rest of the take</source>
   <translation>{percent} % 确定它低于此录音的其余部分</translation>
  </message>
  <message>
   <source>{percent} of 100 players would stay nearer to the references</source>
   <translation>100 位演奏者中 {percent} 位会更接近参考</translation>
  </message>
  <message>
   <source>{place}. In the second take: {differences}.</source>
   <translation>{place}。在第二次录音中：{differences}。</translation>
  </message>
  <message>
   <source>{problem} Nothing is measured against it.</source>
   <translation>{problem} 不与它作任何对照。</translation>
  </message>
  <message>
   <source>{rated} of {all} stretches rated</source>
   <translation>已评 {rated} 段，共 {all} 段</translation>
  </message>
  <message>
   <source>{row}, bar {bar}: not played</source>
   <translation>{row}，第 {bar} 小节：未弹</translation>
  </message>
  <message>
   <source>{row}, bar {bar}: {faults} of {written} notes not as written</source>
   <translation>{row}，第 {bar} 小节：{written} 个音中 {faults} 个与乐谱不符</translation>
  </message>
  <message>
   <source>{scale} is not applicable</source>
   <translation>{scale}不适用</translation>
  </message>
  <message>
   <source>{score:.0f} ({low:.0f} to {high:.0f})</source>
   <translation>{score:.0f}（{low:.0f} 到 {high:.0f}）</translation>
  </message>
  <message>
   <source>{seconds} s were played; this model needs {needed} s.</source>
   <translation>弹了 {seconds} 秒；此模型需要 {needed} 秒。</translation>
  </message>
  <message>
   <source>{second} notes not as written (first take: {first})</source>
   <translation>{second} 个音与乐谱不符（第一次：{first}）</translation>
  </message>
  <message>
   <source>{take}: {own} in use, beside {other}</source>
   <translation>{take}：正在使用的 {own} 与 {other}</translation>
  </message>
  <message>
   <source>{title}. {what} {remedy}</source>
   <translation>{title}。{what} {remedy}</translation>
  </message>
  <message>
   <source>{title}: {doing}</source>
   <translation>{title}：{doing}</translation>
  </message>
  <message>
   <source>{title}: {score:.0f}, {low:.0f} to {high:.0f}</source>
   <translation>{title}：{score:.0f}，{low:.0f} 到 {high:.0f}</translation>
  </message>
  <message>
   <source>{title}: {value:.0f} on a scale from 0, {low_end}, to 100, {high_end}; {percent:.0f} % interval {low:.0f} to {high:.0f}.</source>
   <translation>{title}：{value:.0f}，从 0（{low_end}）到 100（{high_end}）；{percent:.0f} % 区间 {low:.0f} 到 {high:.0f}。</translation>
  </message>
  <message>
   <source>{value:.0f} quarter notes a minute</source>
   <translation>每分钟 {value:.0f} 个四分音符</translation>
  </message>
  <message>
   <source>{words}, references {low:.0f} to {high:.0f}</source>
   <translation>{words}，参考 {low:.0f} 到 {high:.0f}</translation>
  </message>
  <message>
   <source>{words}, written {level:.0f}</source>
   <translation>{words}，所写 {level:.0f}</translation>
  </message>
  <message>
   <source>{wrong} wrong, {missed} missed, {extra} extra</source>
   <translation>错 {wrong}，漏 {missed}，多 {extra}</translation>
  </message>
 </context>
</TS>
